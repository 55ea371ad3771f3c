// Runs in which the library's functions are seen.
#include <gtest/gtest.h>

#include <map>

#include "view/program_run.h"

namespace framewalk::view {
namespace {

constexpr const char* kPush = "fn main() {\n    let mut v = Vec::with_capacity(2);\n    v.push(7);\n    let s: i32 = v.iter().map(|x| x + 1).sum();\n    println!(\"{s}\");\n}\n";

struct Shown : ::testing::Test {
    std::unique_ptr<ProgramRun> run(framewalk::Shown library) {
        RunSettings settings;
        settings.memory.library = library;
        auto made = ProgramRun::of_rust("main.rs", kPush, settings);
        made->record_all();
        EXPECT_EQ(made->out(), "8\n");
        return made;
    }
    // The functions whose frames are on the stack while `function` runs for the first time.
    std::vector<std::string> stack_in(ProgramRun& run, const std::string& function) {
        for (timeline::Step step = 0; step < run.timeline().last(); ++step) {
            ViewModel view = run.at(step, {});
            if (view.frames.empty() || view.frames.back().function != function) continue;
            std::vector<std::string> names;
            for (const Frame& frame : view.frames) names.push_back(frame.function);
            return names;
        }
        return {};
    }
};

TEST_F(Shown, HiddenFramesTakeNoSteps) {
    auto hidden = run(framewalk::Shown::Hidden);
    EXPECT_EQ(stack_in(*hidden, "push"), std::vector<std::string>{});
    EXPECT_EQ(stack_in(*hidden, "{closure}"), (std::vector<std::string>{"main", "{closure}"}));
    EXPECT_EQ(hidden->code_text().part_count, 0u);
}

TEST_F(Shown, WaitingFramesOfTheLibrary) {
    auto frames = run(framewalk::Shown::Frame);
    EXPECT_EQ(frames->timeline().last(), run(framewalk::Shown::Hidden)->timeline().last());
    EXPECT_GT(stack_in(*frames, "{closure}").size(), 3u);
}

TEST_F(Shown, StepsInTheLibraryHaveLinesBehindTheProgram) {
    auto steps = run(framewalk::Shown::Steps);
    EXPECT_EQ(stack_in(*steps, "push"), (std::vector<std::string>{"main", "push"}));
    CodeText text = steps->code_text();
    EXPECT_GT(text.part_count, 3u);
    for (timeline::Step step = 0; step < steps->timeline().last(); ++step) {
        ViewModel view = steps->at(step, {});
        if (view.frames.back().function != "push") continue;
        uint32_t line = view.position.current.line;
        ASSERT_GT(line, 6u);
        ASSERT_LE(line, text.lines.size());
        while (text.lines[line - 1].text.substr(0, 2) != "//") --line;
        EXPECT_EQ(text.lines[line - 1].text, "// std/vec.rs: std::vec::Vec::push");
    }
}

TEST_F(Shown, LinesAreSearchedByTheNumbersThatAreShown) {
    auto steps = run(framewalk::Shown::Steps);
    std::map<uint32_t, timeline::Step> first;
    for (timeline::Step step = 0; step < steps->timeline().last(); ++step)
        first.emplace(steps->at(step, {}).position.current.line, step);
    ASSERT_GT(first.rbegin()->first, 6u);
    for (auto [line, step] : first) {
        if (step == 0) continue;
        EXPECT_EQ(steps->timeline().next_arrival(0, line), step) << "line " << line;
    }
}

}  // namespace
}  // namespace framewalk::view
