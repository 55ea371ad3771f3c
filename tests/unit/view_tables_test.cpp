// The memory tables of the documents, computed by the engine from their programs.
#include <gtest/gtest.h>

#include "timeline/moment.h"
#include "view/program_run.h"

namespace framewalk::view {
namespace {

using timeline::Moment;
using timeline::MomentKind;
using timeline::When;

// One table: top row first, "address name value"; the heap above "...".
class Program {
public:
    explicit Program(std::string code) : run_(ProgramRun::of_rust("main.rs", std::move(code), RunSettings{})) {
        run_->record_all();
    }
    ProgramRun& run() { return *run_; }

    ViewModel at(const Moment& moment) {
        if (!run_->can_run()) return {};
        std::optional<timeline::Step> step = run_->timeline().find(moment);
        if (!step) ADD_FAILURE() << "no such moment: " << text_of(moment);
        return run_->at(step.value_or(0), {});
    }

    std::string table(const Moment& moment) {
        ViewModel view = at(moment);
        std::string out;
        for (const HeapBlock& block : view.heap) {
            bool live = block.state == BlockState::Live;
            bool is_above_live = false;
            for (const HeapBlock& b : view.heap) is_above_live |= b.state == BlockState::Live && b.slot > block.slot;
            if (!live && !is_above_live) continue;
            if (live) out += block.address_text + " " + block.rows[0].value + "\n";
            if (!live) out += block.address_text + "\n";
        }
        if (!out.empty()) out += "...\n";
        for (size_t f = view.frames.size(); f-- > 0;)
            for (size_t r = view.frames[f].rows.size(); r-- > 0;) {
                const Row& row = view.frames[f].rows[r];
                out += row.address_text + " " + row.name + " " + row.value + "\n";
            }
        return out;
    }
    std::string after(uint32_t line, uint32_t visit = 1) { return table(Moment::at_line(line, visit, When::After)); }
    std::string before(uint32_t line, uint32_t visit = 1) { return table(Moment::at_line(line, visit)); }
    std::string returned(const char* function, uint32_t n = 1) {
        return table(Moment::at_event(MomentKind::Return, function, n));
    }

private:
    std::unique_ptr<ProgramRun> run_;
};

TEST(DocumentTables, OneBinding) {
    Program p("fn main() {\n    let x = 42;\n}\n");
    ASSERT_TRUE(p.run().can_run());
    EXPECT_EQ(p.before(2), "0 x ??????\n");
    EXPECT_EQ(p.after(2), "0 x 42\n");
    EXPECT_EQ(p.table(Moment::at_event(MomentKind::End)), "");
}

TEST(DocumentTables, CallAndReturn) {
    Program p("fn foo() {\n    let y = 5;\n    let z = 100;\n}\n\nfn main() {\n    let x = 42;\n\n    foo();\n}\n");
    ASSERT_TRUE(p.run().can_run());
    EXPECT_EQ(p.before(9), "0 x 42\n");
    EXPECT_EQ(p.after(3), "2 z 100\n1 y 5\n0 x 42\n");
    EXPECT_EQ(p.returned("foo"), "0 x 42\n");
}

TEST(DocumentTables, ThreeDeep) {
    Program p("fn bar() {\n    let i = 6;\n}\n\nfn foo() {\n    let a = 5;\n    let b = 100;\n    let c = 1;\n\n    bar();\n}\n\n"
              "fn main() {\n    let x = 42;\n\n    foo();\n}\n");
    ASSERT_TRUE(p.run().can_run());
    EXPECT_EQ(p.before(10), "3 c 1\n2 b 100\n1 a 5\n0 x 42\n");
    EXPECT_EQ(p.after(2), "4 i 6\n3 c 1\n2 b 100\n1 a 5\n0 x 42\n");
    EXPECT_EQ(p.returned("bar"), "3 c 1\n2 b 100\n1 a 5\n0 x 42\n");
    EXPECT_EQ(p.returned("foo"), "0 x 42\n");
}

TEST(DocumentTables, BoxAndItsDrop) {
    Program p("fn main() {\n    let x = Box::new(5);\n    let y = 42;\n}\n");
    ASSERT_TRUE(p.run().can_run());
    EXPECT_EQ(p.after(2), "(2^30)-1 5\n...\n1 y ??????\n0 x → (2^30)-1\n");
    EXPECT_EQ(p.after(3), "(2^30)-1 5\n...\n1 y 42\n0 x → (2^30)-1\n");
    EXPECT_EQ(p.table(Moment::at_event(MomentKind::Free)), "1 y 42\n0 x ??????\n");
}

TEST(DocumentTables, HeapWithHoles) {
    Program p("fn main() {\n    let x = Box::new(5);\n    let a = Box::new(1);\n    let b = Box::new(2);\n    let c = Box::new(42);\n"
              "    drop(a);\n    drop(b);\n    let d = 3;\n}\n");
    ASSERT_TRUE(p.run().can_run());
    EXPECT_EQ(p.before(8).substr(0, 46), "(2^30)-1 5\n(2^30)-2\n(2^30)-3\n(2^30)-4 42\n...\n4");
}

TEST(DocumentTables, ArgumentsAndBorrowing) {
    Program p("fn foo(i: &i32) {\n    let z = 42;\n}\n\nfn main() {\n    let x = 5;\n    let y = &x;\n\n    foo(y);\n}\n");
    ASSERT_TRUE(p.run().can_run());
    EXPECT_EQ(p.before(9), "1 y → 0\n0 x 5\n");
    EXPECT_EQ(p.after(2), "3 z 42\n2 i → 0\n1 y → 0\n0 x 5\n");
    EXPECT_EQ(p.returned("foo"), "1 y → 0\n0 x 5\n");
}

const char* const kComplex = R"(fn foo(x: &i32) {
    let y = 10;
    let z = &y;

    baz(z);
    bar(x, z);
}

fn bar(a: &i32, b: &i32) {
    let c = 5;
    let d = Box::new(5);
    let e = &d;

    baz(e);
}

fn baz(f: &i32) {
    let g = 100;
}

fn main() {
    let h = 3;
    let i = Box::new(20);
    let j = &h;

    foo(j);
}
)";

TEST(DocumentTables, ComplexProgram) {
    Program p(kComplex);
    ASSERT_TRUE(p.run().can_run());
    const std::string heap1 = "(2^30)-1 20\n...\n", heap2 = "(2^30)-1 20\n(2^30)-2 5\n...\n";
    const std::string main = "2 j → 0\n1 i → (2^30)-1\n0 h 3\n";
    const std::string foo = "5 z → 4\n4 y 10\n3 x → 0\n";
    const std::string bar = "10 e → 9\n9 d → (2^30)-2\n8 c 5\n7 b → 4\n6 a → 0\n";
    EXPECT_EQ(p.before(26), heap1 + main);
    EXPECT_EQ(p.before(5), heap1 + foo + main);
    EXPECT_EQ(p.after(18, 1), heap1 + "7 g 100\n6 f → 4\n" + foo + main);
    EXPECT_EQ(p.returned("baz", 1), heap1 + foo + main);
    EXPECT_EQ(p.before(14), heap2 + bar + foo + main);
    EXPECT_EQ(p.after(18, 2), heap2 + "12 g 100\n11 f → (2^30)-2\n" + bar + foo + main);
    EXPECT_EQ(p.returned("baz", 2), heap2 + bar + foo + main);
    EXPECT_EQ(p.returned("bar"), heap1 + foo + main);
    EXPECT_EQ(p.returned("foo"), heap1 + main);
    EXPECT_EQ(p.table(Moment::at_event(MomentKind::End)), "");
}

TEST(Rows, AggregatesTakeOneSlotPerPart) {
    Program p("struct Point { x: i32, y: i32 }\nfn main() {\n    let p = Point { x: 1, y: 2 };\n    let t = (3, true);\n"
              "    let a = [4, 5, 6];\n    let q = &p.y;\n    let s = String::from(\"hi\");\n    let n = 7;\n    let r = 'c';\n}\n");
    ASSERT_TRUE(p.run().can_run());
    EXPECT_EQ(p.before(9),
              "(2^30)-1 \"hi\"\n...\n12 r ??????\n11 n 7\n8 s → (2^30)-1\n7 q → 1\n4 a [4, 5, 6]\n2 t (3, true)\n0 p Point { x: 1, y: 2 }\n");
    ViewModel view = p.at(Moment::at_line(9));
    const Row& s = view.frames[0].rows[4];
    ASSERT_EQ(s.children.size(), 3u);
    EXPECT_EQ(s.children[0].name, "pointer");
    EXPECT_EQ(s.children[1].name, "capacity");
    EXPECT_EQ(s.children[2].name, "length");
    EXPECT_EQ(s.children[2].value, "2");
}

TEST(Rows, AMoveSaysWhereTo) {
    Program p("fn main() {\n    let s = Box::new(1);\n    let t = s;\n    let u = 2;\n    let v = 3;\n}\n");
    ASSERT_TRUE(p.run().can_run());
    for (uint32_t line : {4u, 5u}) {
        ViewModel view = p.at(Moment::at_line(line));
        const Row& s = view.frames[0].rows[0];
        EXPECT_EQ(s.state, CellState::Moved);
        EXPECT_EQ(s.state_text, "moved to t");
        EXPECT_EQ(s.moved_to_id, view.frames[0].rows[1].id);
        for (const Arrow& arrow : view.arrows) EXPECT_NE(arrow.from, s.id);
    }
}

TEST(Rows, ChangesAndSentences) {
    Program p("fn main() {\n    let mut x = 1;\n    x = 2;\n    println!(\"{x}\");\n}\n");
    ASSERT_TRUE(p.run().can_run());
    ViewModel view = p.at(Moment::at_line(3, 1, When::After));
    EXPECT_TRUE(view.frames[0].rows[0].changed);
    EXPECT_EQ(view.frames[0].rows[0].last_value, "1");
    EXPECT_EQ(view.sentences, std::vector<std::string>{"`x` became 2."});
    view = p.at(Moment::at_line(4, 1, When::After));
    ASSERT_EQ(view.output.chunks.size(), 1u);
    EXPECT_TRUE(view.output.chunks[0].is_new);
    EXPECT_FALSE(view.frames[0].rows[0].changed);
}

}  // namespace
}  // namespace framewalk::view
