// Threads in the view: a stack for each, numbered on its own, the running one's frames last.
#include <gtest/gtest.h>

#include <algorithm>

#include "timeline/moment.h"
#include "view/program_run.h"

namespace framewalk::view {
namespace {

const char* const kTwoThreads = R"(use std::thread;

fn count(to: u32) -> u32 {
    let mut sum = 0;
    thread::yield_now();
    sum += to;
    sum
}

fn main() {
    let a = thread::spawn(|| count(2));
    let b = thread::Builder::new().name("helper".to_string()).spawn(|| count(40)).unwrap();
    let total = a.join().unwrap() + b.join().unwrap();
    println!("{total}");
}
)";

class Threads : public testing::Test {
protected:
    void SetUp() override {
        run_ = ProgramRun::of_rust("main.rs", kTwoThreads, RunSettings{});
        run_->record_all();
        ASSERT_TRUE(run_->can_run());
        for (timeline::Step step = 0; step <= run_->timeline().last(); ++step) views_.push_back(run_->at(step, {}));
    }

    // Every sentence of the run, in order.
    std::vector<std::string> sentences() const {
        std::vector<std::string> all;
        for (const ViewModel& view : views_) all.insert(all.end(), view.sentences.begin(), view.sentences.end());
        return all;
    }

    std::unique_ptr<ProgramRun> run_;
    std::vector<ViewModel> views_;
};

TEST_F(Threads, AreListedOnlyWhileThereAreSeveral) {
    EXPECT_TRUE(views_.front().threads.empty());
    EXPECT_TRUE(views_.back().threads.empty());
    EXPECT_TRUE(views_.front().position.thread.empty());
    size_t most = 0;
    for (const ViewModel& view : views_) most = std::max(most, view.threads.size());
    EXPECT_EQ(most, 3u);
}

TEST_F(Threads, KeepTheirFramesWhileOthersRun) {
    bool seen = false;
    for (const ViewModel& view : views_) {
        if (view.position.function != "count" || view.position.thread != "helper") continue;
        ASSERT_FALSE(view.frames.empty());
        EXPECT_EQ(view.frames.front().function, "main");
        EXPECT_EQ(view.frames.front().state, FrameState::Waiting);
        EXPECT_EQ(view.frames.back().function, "count");
        EXPECT_EQ(view.frames.back().thread, 3u);
        EXPECT_NE(view.frames.back().state, FrameState::Waiting);
        seen |= std::any_of(view.frames.begin(), view.frames.end(), [](const Frame& f) { return f.thread == 2; });
    }
    EXPECT_TRUE(seen) << "the other thread's frame is shown while it waits for its turn";
}

TEST_F(Threads, CountSlotsAndDepthsOnTheirOwnStack) {
    for (const ViewModel& view : views_)
        for (const Frame& frame : view.frames)
            for (const Row& row : frame.rows) {
                const std::string prefix = frame.thread == kMainThread ? "" : "t" + std::to_string(frame.thread) + ":";
                EXPECT_EQ(row.address_text, prefix + std::to_string(row.slot % (INT64_C(1) << 32)));
            }
    const auto in_helper = std::find_if(views_.begin(), views_.end(), [](const ViewModel& v) {
        return v.position.thread == "helper" && v.position.function == "count";
    });
    ASSERT_NE(in_helper, views_.end());
    EXPECT_EQ(in_helper->frames.back().rows[0].address_text, "t3:0");
    EXPECT_EQ(in_helper->frames.front().depth, 0u);
}

TEST_F(Threads, AreToldWhenTheyStartRunAndEnd) {
    const std::vector<std::string> all = sentences();
    auto count = [&](const char* text) { return std::count(all.begin(), all.end(), text); };
    EXPECT_EQ(count("Thread 2 was started."), 1);
    EXPECT_EQ(count("Thread `helper` was started."), 1);
    EXPECT_GE(count("Now thread 2 runs."), 1);
    EXPECT_GE(count("Now thread `helper` runs."), 1);
    EXPECT_GE(count("Now the main thread runs."), 1);
    EXPECT_EQ(count("Thread 2 has ended.") + count("Thread `helper` has ended."), 2);
    // A frame whose thread only waits has not returned.
    EXPECT_EQ(count("`main` returned; its frame is gone."), 1);
    EXPECT_EQ(count("`count` returned; its frame is gone."), 2);
    EXPECT_EQ(count("`a` in `main` was moved out."), 1);
}

}  // namespace
}  // namespace framewalk::view
