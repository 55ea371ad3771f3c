// Return addresses in the stack: shown, whole as long as nobody writes there, and missed when somebody did.
#include <gtest/gtest.h>

#include "timeline/timeline.h"
#include "view/program_run.h"

namespace framewalk {
namespace {

constexpr const char* kCopy = R"(fn copy(length: usize) -> u8 {
    let mut name = [0u8; 8];
    let to = name.as_mut_ptr();
    for n in 0..length {
        unsafe { *to.add(n) = b'A' };
    }
    name[0]
}
fn main() {
    println!("{}", copy(8));
    println!("{}", copy(32));
}
)";

constexpr const char* kDeep = R"(struct Loud(u32);
impl Drop for Loud { fn drop(&mut self) { print!("-{}", self.0); } }
fn down(n: u32) -> u32 {
    let _loud = Loud(n);
    if n == 0 { panic!("deep"); }
    down(n - 1) + 1
}
fn main() {
    let caught = std::panic::catch_unwind(|| down(3)).is_err();
    let handle = std::thread::spawn(|| format!("{:?}", vec![1, 2, 3]));
    println!(" {caught} {}", handle.join().unwrap());
}
)";

std::unique_ptr<view::ProgramRun> run(const char* code, bool checks, uint32_t stacklet = 0) {
    view::RunSettings settings;
    settings.memory.stack.returns = true;
    settings.memory.stack.stacklet = stacklet;
    settings.memory.checks = checks;
    auto made = view::ProgramRun::of_rust("main.rs", code, settings);
    made->record_all();
    return made;
}

view::ViewModel at_end(view::ProgramRun& run) { return run.at(run.timeline().last(), {}); }

const view::Row* return_row(const view::Frame& frame) {
    return !frame.rows.empty() && frame.rows[0].name == "return address" ? &frame.rows[0] : nullptr;
}

TEST(Returns, AProgramThatKeepsToItsPlacesRunsAsEver) {
    for (uint32_t stacklet : {0u, 1024u}) {
        auto made = run(kDeep, true, stacklet);
        EXPECT_EQ(made->exit_code(), 0);
        EXPECT_EQ(made->out(), "-0-1-2-3 true [1, 2, 3]\n");
    }
}

TEST(Returns, EachFrameShowsWhereItReturnsTo) {
    auto made = run(kCopy, true);
    made->timeline().seek(0);
    const auto inside = made->timeline().find(timeline::Moment::at_line(2, 1));
    ASSERT_TRUE(inside.has_value());
    const view::ViewModel view = made->at(*inside, {});
    ASSERT_EQ(view.frames.size(), 2u);
    const view::Row* row = return_row(view.frames[1]);
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->value, "→ main");
    EXPECT_EQ(row->address, view.frames[1].address + view.frames[1].size);
    EXPECT_LT(row->address, view.frames[0].address + view.frames[0].size);
    EXPECT_EQ(return_row(view.frames[0]), nullptr);   // `main` returns to nobody in the program
}

TEST(Returns, AnOverwrittenOneIsNoticedWhenTheFunctionEnds) {
    auto made = run(kCopy, false);
    const view::ViewModel end = at_end(*made);
    EXPECT_EQ(made->out(), "65\n");
    EXPECT_EQ(end.ending.word, "return-address-overwritten");
    EXPECT_NE(end.ending.message.find("0x4141414141414141"), std::string::npos) << end.ending.message;
    ASSERT_GE(end.ending.story.size(), 2u);
    EXPECT_EQ(end.ending.story[0].text, "the return address was overwritten here");
    EXPECT_EQ(end.ending.story[0].range.line, 5u);
    const view::Row* row = return_row(end.frames.back());
    ASSERT_NE(row, nullptr);
    EXPECT_TRUE(row->is_invalid);
    EXPECT_EQ(row->value, "0x4141414141414141");
    // The last of its letters is written in the step that the story leads to.
    const view::ViewModel there = made->at(end.ending.story[0].step, {});
    EXPECT_TRUE(return_row(there.frames.back())->is_invalid);
}

TEST(Returns, WithChecksTheFirstWrongWriteStopsIt) {
    auto made = run(kCopy, true);
    EXPECT_EQ(at_end(*made).ending.word, "out-of-bounds");
}

}  // namespace
}  // namespace framewalk
