// Where a run is said to have ended badly: at the learner's line, also after the cleanup of unwinding.
#include <gtest/gtest.h>

#include "view/program_run.h"

namespace framewalk::view {
namespace {

ViewModel end_of(const char* code) {
    std::unique_ptr<ProgramRun> run = ProgramRun::of_rust("main.rs", code, RunSettings{});
    run->record_all();
    return run->at(run->timeline().last(), {});
}

TEST(Endings, APanicIsShownWhereItBegan) {
    const ViewModel view = end_of("fn main() {\n    let v = vec![1, 2, 3];\n    let at = v.len();\n    println!(\"{}\", v[at]);\n}\n");
    EXPECT_EQ(view.ending.kind, EndingKind::Panic);
    ASSERT_EQ(view.ending.story.size(), 1u);
    EXPECT_EQ(view.ending.story[0].range.line, 4u);
    EXPECT_EQ(view.position.current.line, 4u);
    ASSERT_EQ(view.frames.size(), 1u);
    EXPECT_EQ(view.frames[0].line, 4u);
    EXPECT_EQ(view.sentences.front(), "The program panicked.");
}

TEST(Endings, ThePanicOfACalledFunctionIsShownThereAndTheCallerAtTheCall) {
    const ViewModel view = end_of(
        "fn half(n: i32) -> i32 {\n    let b = Box::new(0);\n    n / *b\n}\n"
        "fn main() {\n    let kept = Box::new(1);\n    let x = half(2);\n    println!(\"{x} {kept}\");\n}\n");
    ASSERT_EQ(view.ending.story.size(), 1u);
    EXPECT_EQ(view.ending.story[0].range.line, 3u);
    ASSERT_EQ(view.frames.size(), 1u);
    EXPECT_EQ(view.frames[0].function, "main");
    EXPECT_EQ(view.frames[0].line, 7u);
}

TEST(Endings, AStackOverflowIsShownAtTheCallThatDidNotFit) {
    const ViewModel view = end_of("fn dig(d: u64) -> u64 {\n    let b = dig(d + 1);\n    b + 1\n}\nfn main() {\n    println!(\"{}\", dig(0));\n}\n");
    EXPECT_EQ(view.ending.kind, EndingKind::StackOverflow);
    ASSERT_EQ(view.ending.story.size(), 1u);
    EXPECT_EQ(view.ending.story[0].range.line, 2u);
    EXPECT_EQ(view.frames.back().line, 2u);
}

}  // namespace
}  // namespace framewalk::view
