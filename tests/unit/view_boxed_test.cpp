// The boxed world: objects made for values, garbage, and what a collection marks and sweeps.
#include <gtest/gtest.h>

#include "view/program_run.h"

namespace framewalk::view {
namespace {

class Boxed : public testing::Test {
protected:
    void run(const char* code, uint32_t every) {
        RunSettings settings;
        settings.memory.boxed = every;
        run_ = ProgramRun::of_rust("main.rs", code, settings);
        run_->record_all();
    }
    BoxedWorld before_line(uint32_t line, uint32_t visit = 1) {
        std::optional<timeline::Step> step = run_->timeline().find(timeline::Moment::at_line(line, visit));
        EXPECT_TRUE(step.has_value());
        return run_->at(step.value_or(0), {}).boxed;
    }
    std::unique_ptr<ProgramRun> run_;
};

TEST_F(Boxed, AnotherValueIsAnotherObjectAndTheOldOneIsGarbage) {
    run("fn main() {\n    let mut x = 1;\n    x = x + 1;\n    println!(\"{x}\");\n}\n", 100);
    EXPECT_EQ(before_line(3).made, 1u);
    const BoxedWorld after = before_line(4);
    EXPECT_EQ(after.made, 2u);
    EXPECT_EQ(after.garbage, 1u);
    ASSERT_EQ(after.objects.size(), 2u);
    EXPECT_EQ(after.objects[1].value, "2");
    EXPECT_EQ(after.objects[1].names, std::vector<std::string>{"x"});
    EXPECT_EQ(after.objects[1].size, 24u);
}

TEST_F(Boxed, BoxesAndReferencesAreReferences) {
    run("struct P { x: i32, y: i32 }\nfn main() {\n    let b = Box::new(P { x: 1, y: 2 });\n    let r = &b;\n    println!(\"{}\", r.x + r.y);\n}\n", 100);
    const BoxedWorld world = before_line(5);
    EXPECT_EQ(world.made, 3u) << "the struct and its two numbers";
    EXPECT_EQ(world.garbage, 0u);
    EXPECT_EQ(world.objects[0].names, (std::vector<std::string>{"b", "r"}));
    EXPECT_EQ(world.objects[0].parts.size(), 2u);
}

TEST_F(Boxed, ACollectionSweepsWhatNoVariableReaches) {
    run("fn main() {\n    let mut x = 0;\n    for i in 1..4 {\n        x = x + i;\n    }\n    println!(\"{x}\");\n}\n", 6);
    const BoxedWorld at = before_line(4, 3);
    EXPECT_EQ(at.collections, 1u);
    EXPECT_EQ(at.marked.size(), 2u);
    EXPECT_EQ(at.swept, (std::vector<uint64_t>{1, 2, 3, 4}));
    EXPECT_EQ(at.objects.size(), 2u);
}

TEST_F(Boxed, IsTheSameWhicheverWayAStepIsReached) {
    const char* code = "fn f(v: &mut Vec<i32>) {\n    v.push(4);\n}\nfn main() {\n    let mut v = vec![1, 2];\n    for _ in 0..3 {\n        f(&mut v);\n    }\n    println!(\"{}\", v.len());\n}\n";
    run(code, 3);
    const timeline::Step last = run_->timeline().last();
    std::vector<BoxedWorld> forwards;
    for (timeline::Step s = 0; s <= last; ++s) forwards.push_back(run_->at(s, {}).boxed);
    run(code, 3);
    for (timeline::Step s = last + 1; s-- > 0;) {
        const BoxedWorld there = run_->at(s, {}).boxed;
        EXPECT_EQ(there.made, forwards[s].made);
        EXPECT_EQ(there.garbage, forwards[s].garbage);
        EXPECT_EQ(there.swept, forwards[s].swept);
    }
    EXPECT_GT(forwards.back().collections, 0u);
}

}  // namespace
}  // namespace framewalk::view
