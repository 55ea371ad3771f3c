// What a RefCell's flag says in words, and what a growing vector costs.
#include <gtest/gtest.h>

#include "timeline/timeline.h"
#include "view/program_run.h"

namespace framewalk::view {
namespace {

constexpr const char* kShared = R"(use std::cell::RefCell;
fn main() {
    let shared = RefCell::new(7);
    let first = shared.borrow();
    let second = shared.borrow();
    drop(first);
    drop(second);
    let mut writer = shared.borrow_mut();
    *writer = 8;
    drop(writer);
    println!("{}", shared.borrow());
}
)";

std::unique_ptr<ProgramRun> run(const char* code) {
    auto made = ProgramRun::of_rust("main.rs", code, {});
    made->record_all();
    return made;
}

ViewModel at_line(ProgramRun& run, uint32_t line) {
    return run.at(run.timeline().find(timeline::Moment::at_line(line, 1)).value_or(0), {});
}

TEST(Cells, ARefCellSaysWhoHasIt) {
    auto made = run(kShared);
    auto words = [&](uint32_t line) { return at_line(*made, line).frames[0].rows[0].state_text; };
    EXPECT_EQ(words(4), "");
    EXPECT_EQ(words(5), "read by 1");
    EXPECT_EQ(words(6), "read by 2");
    EXPECT_EQ(words(8), "");
    EXPECT_EQ(words(9), "borrowed mutably");
    EXPECT_EQ(words(11), "");
    const Row row = at_line(*made, 9).frames[0].rows[0];
    EXPECT_EQ(row.children[0].state_text, "borrowed mutably");
    EXPECT_NE(spoken_value(row).find("borrowed mutably"), std::string::npos);
}

TEST(Cells, BytesMovedByAGrowingVectorAreCounted) {
    auto made = run("fn main() {\n    let mut all = Vec::new();\n    for n in 0..9u32 {\n        all.push(n);\n    }\n    let mut ready = Vec::with_capacity(9);\n    for n in 0..9u32 {\n        ready.push(n);\n    }\n    println!(\"{}\", all.len() + ready.len());\n}\n");
    const Meters grown = at_line(*made, 6).meters, end = at_line(*made, 10).meters;
    EXPECT_EQ(grown.heap_moves, 2u);
    EXPECT_EQ(grown.heap_moved, 4 * 4 + 8 * 4u);
    EXPECT_EQ(end.heap_moves, grown.heap_moves);
    EXPECT_EQ(end.heap_moved, grown.heap_moved);
}

}  // namespace
}  // namespace framewalk::view
