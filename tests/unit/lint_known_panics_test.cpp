// Operations that are sure to panic are errors, as in rustc; everything else is left to run time.
#include "build_fixture.h"
#include "rust/lint/known_panics.h"

namespace framewalk::rust {
namespace {

using Kind = typed::ExprKind;
using mir::BinOp;

class KnownPanicsTest : public ::testing::Test, public KnownPanicsContext {
protected:
    mir::TypeFacts& facts() override { return t.world(); }

    std::string check() {
        Diagnostics said;
        check_known_panics(t.build(), {}, *this, said);
        std::string out;
        for (const Diagnostic& d : said.all()) out += d.code + " ";
        return out;
    }
    typed::ExprId most() { return t.number(0x7FFFFFFF); }

    TypedWriter t;
};

TEST_F(KnownPanicsTest, OverflowOfConstants) {
    t.let(t.bind("a", t.i32()), most());
    t.let("b", t.binary(BinOp::Add, t.variable("a"), t.number(1)));
    EXPECT_EQ(check(), "arithmetic_overflow ");
}

TEST_F(KnownPanicsTest, BorrowedValuesAreNotFollowed) {
    t.let(t.bind("a", t.i32()), most());
    t.let("r", t.borrow(t.variable("a")));
    t.let("b", t.binary(BinOp::Add, t.variable("a"), t.number(1)));
    EXPECT_EQ(check(), "");
}

TEST_F(KnownPanicsTest, AssignedTwiceIsKnownInItsBlockOnly) {
    t.let("a", most());
    t.stmt(t.call("f", t.unit()));
    t.let("b", t.binary(BinOp::Add, t.variable("a"), t.number(1)));
    t.stmt(t.one(Kind::Assign, t.unit(), t.variable("a"), most()));
    EXPECT_EQ(check(), "");
}

TEST_F(KnownPanicsTest, AssignedAndUsedInOneBlock) {
    t.let("a", most());
    t.stmt(t.one(Kind::AssignOp, t.unit(), t.variable("a"), t.number(1)));
    EXPECT_EQ(check(), "arithmetic_overflow ");
}

TEST_F(KnownPanicsTest, DivisionByZeroNeedsOnlyTheDivisor) {
    t.param(t.bind("n", t.i32()));
    t.let("q", t.binary(BinOp::Div, t.variable("n"), t.number(0)));
    EXPECT_EQ(check(), "unconditional_panic ");
}

TEST_F(KnownPanicsTest, BranchesThatAreNotTakenAreNotLookedAt) {
    t.open();
    t.let("q", t.binary(BinOp::Div, t.number(1), t.number(0)));
    typed::ExprId then = t.close();
    t.stmt(t.one(Kind::If, t.unit(), t.literal(0, t.boolean()), then));
    EXPECT_EQ(check(), "");
}

TEST_F(KnownPanicsTest, PartsOfTuplesAreFollowed) {
    t.let(t.bind("p", t.types().tuple({t.i32(), t.i32()})), t.tuple({t.number(1), t.number(0)}));
    typed::ExprId zero = t.one(Kind::Field, t.i32(), t.variable("p"));
    t.at(zero).index = 1;
    t.let("q", t.binary(BinOp::Rem, t.number(5), zero));
    EXPECT_EQ(check(), "unconditional_panic ");
}

}  // namespace
}  // namespace framewalk::rust
