// Scopes, temporaries, exits and unwinding: in which order things are dropped.
#include "build_fixture.h"

namespace framewalk::rust {
namespace {

using Kind = typed::ExprKind;

TEST(BuildScopes, BindingsAreDroppedInReverse) {
    TypedWriter t;
    t.let("a", t.call("make_a", t.string()));
    t.let("b", t.call("make_b", t.string()));
    EXPECT_EQ(t.trace(), "make_a make_b drop(b) drop(a) return");
    EXPECT_EQ(t.trace({}, 2), "make_a make_b panic drop(a) resume");
    EXPECT_EQ(t.trace({}, 1), "make_a panic …");   // nothing to clean: goes on in the caller
}

TEST(BuildScopes, ResultIsWrittenIntoTheBinding) {
    TypedWriter t;
    t.let("a", t.call("make", t.string()));
    const mir::Body& body = t.build();
    EXPECT_EQ(body.locals.size(), 2u);   // the return place and `a`
}

TEST(BuildScopes, TemporariesEndWithTheirStatement) {
    TypedWriter t;
    t.stmt(t.call("use", t.unit(), {t.borrow(t.call("one", t.string())), t.borrow(t.call("two", t.string()))}));
    t.stmt(t.call("after", t.unit()));
    EXPECT_EQ(t.trace(), "one two use drop(tmp5) drop(tmp3) after return");
    EXPECT_EQ(t.trace({}, 2), "one two panic drop(tmp3) resume");
    EXPECT_EQ(t.trace({}, 3), "one two use panic drop(tmp5) drop(tmp3) resume");
}

TEST(BuildScopes, ValueOfAStatementIsDroppedFirst) {
    TypedWriter t;
    t.stmt(t.call("make", t.string(), {t.borrow(t.call("part", t.string()))}));
    EXPECT_EQ(t.trace(), "part make drop(tmp1) drop(tmp3) return");
}

TEST(BuildScopes, ExtendedTemporaryLivesAsLongAsItsBlock) {
    TypedWriter t;
    t.let("a", t.call("make", t.string()));
    t.let("r", t.borrow(t.extended(t.call("temp", t.string()))));
    t.let("b", t.call("make", t.string()));
    EXPECT_EQ(t.trace(), "make temp make drop(b) drop(tmp4) drop(a) return");
}

TEST(BuildScopes, TailTemporariesOutliveTheBindingsUntil2021) {
    for (bool is_2024 : {false, true}) {
        TypedWriter t;
        if (is_2024) t.use_2024();
        t.let("a", t.call("make", t.string()));
        t.build(t.call("length", t.i32(), {t.borrow(t.call("temp", t.string()))}));
        EXPECT_EQ(t.trace(), is_2024 ? "make temp length drop(tmp3) drop(a) return"
                                     : "make temp length drop(a) drop(tmp3) return");
    }
}

TEST(BuildScopes, ArgumentsAreDroppedLast) {
    TypedWriter t;
    t.param(t.bind("x", t.string()));
    t.param(t.bind("y", t.string()));
    t.let("a", t.call("make", t.string()));
    EXPECT_EQ(t.trace(), "make drop(a) drop(y) drop(x) return");
}

TEST(BuildScopes, ArgumentPatternIsTakenApart) {
    TypedWriter t;
    Ty two = t.world().read("Two");
    t.param(t.leaf(two, {t.bind("a", t.string()), t.bind("b", t.string())}));
    EXPECT_EQ(t.trace(), "drop(b) drop(a) drop(tmp1) return");
    EXPECT_TRUE(t.mir().locals[mir::Local(1)].is_argument);
    EXPECT_FALSE(t.mir().locals[mir::Local(1)].is_binding);
}

TEST(BuildScopes, ReturnLeavesAllScopes) {
    TypedWriter t;
    t.let("a", t.call("make", t.string()));
    t.open();
    t.let("b", t.call("make", t.string()));
    t.stmt(t.expr(Kind::Return, t.types().never()));
    t.stmt(t.close());
    EXPECT_EQ(t.trace(), "make make drop(b) drop(a) return");
}

TEST(BuildScopes, BreakAndContinueLeaveTheLoopBody) {
    TypedWriter t;
    typed::ExprId loop = t.expr(Kind::Loop, t.unit());
    t.let("a", t.call("make", t.string()));
    t.open();
    t.let("b", t.call("body", t.string()));
    typed::ExprId leave = t.expr(Kind::Break, t.types().never());
    t.at(leave).loop = loop;
    typed::ExprId again = t.expr(Kind::Continue, t.types().never());
    t.at(again).loop = loop;
    t.stmt(t.one(Kind::If, t.unit(), t.call("test", t.boolean()), t.never(leave, t.unit()), t.never(again, t.unit())));
    t.at(loop).a = t.close();
    t.stmt(loop);
    // 0: the condition is false
    EXPECT_EQ(t.trace({0, 1}), "make body test drop(b) body test drop(b) drop(a) return");
}

TEST(BuildScopes, OperandsAreDroppedWhenALaterOnePanics) {
    TypedWriter t;
    t.stmt(t.call("use", t.unit(), {t.call("one", t.string()), t.borrow(t.call("two", t.string())), t.call("three", t.i32())}));
    // The operand lives in the call, the borrowed temporary in the statement around it.
    EXPECT_EQ(t.trace({}, 3), "one two three panic drop(tmp2) drop(tmp4) resume");
    EXPECT_EQ(t.trace(), "one two three use drop(tmp4) return");
}

TEST(BuildScopes, ConditionTemporariesEndBeforeTheBranch) {
    TypedWriter t;
    typed::ExprId condition = t.call("test", t.boolean(), {t.borrow(t.call("temp", t.string()))});
    t.stmt(t.one(Kind::If, t.unit(), condition, t.block({t.call("then", t.unit())}), t.block({t.call("else", t.unit())})));
    EXPECT_EQ(t.trace({1}), "temp test drop(tmp4) then return");
    EXPECT_EQ(t.trace({0}), "temp test drop(tmp4) else return");
}

TEST(BuildScopes, IfLetTemporariesOutliveElseUntil2021) {
    for (bool is_2024 : {false, true}) {
        TypedWriter t;
        if (is_2024) t.use_2024();
        typed::ExprId value = t.call("look", t.opt(), {t.borrow(t.call("temp", t.string()))});
        typed::ExprId condition = t.if_let(t.some(t.bind("s", t.string())), value);
        t.stmt(t.one(Kind::If, t.unit(), condition, t.block({t.call("then", t.unit())}), t.block({t.call("else", t.unit())})));
        std::string text = t.trace({1});
        EXPECT_EQ(text, is_2024 ? "temp look drop(tmp3) drop(tmp5) else return" : "temp look else drop(tmp3) drop(tmp5) return");
    }
}

TEST(BuildScopes, AssignmentDropsTheOldValueAfterTheNewOneIsMade) {
    TypedWriter t;
    t.let("a", t.call("make", t.string()));
    t.stmt(t.one(Kind::Assign, t.unit(), t.variable("a"), t.call("other", t.string())));
    EXPECT_EQ(t.trace(), "make other replace(a) drop(a) return");
}

TEST(BuildScopes, LetElseSeesNoTemporaries) {
    TypedWriter t;
    t.open();
    t.stmt(t.call("otherwise", t.unit()));
    t.stmt(t.expr(Kind::Return, t.types().never()));
    typed::BlockId otherwise = t.at(t.close()).block;
    typed::ExprId value = t.call("look", t.opt(), {t.borrow(t.call("temp", t.string()))});
    t.let(t.some(t.bind("s", t.string())), value, otherwise);
    t.stmt(t.call("rest", t.unit()));
    t.build();
    EXPECT_EQ(t.trace({0}).substr(0, 9), "temp look");
    EXPECT_NE(t.trace({1}).find("drop(tmp"), std::string::npos);
    EXPECT_LT(t.trace({1}).find("drop(tmp"), t.trace({1}).find("otherwise"));
}

TEST(BuildScopes, LogicalOperandsAreTestedInOrder) {
    TypedWriter t;
    typed::ExprId both = t.one(Kind::LogicalAnd, t.boolean(), t.call("a", t.boolean()), t.call("b", t.boolean()));
    typed::ExprId condition = t.one(Kind::LogicalOr, t.boolean(), both, t.call("c", t.boolean()));
    t.stmt(t.one(Kind::If, t.unit(), condition, t.block({t.call("then", t.unit())})));
    EXPECT_EQ(t.trace({1, 1}), "a b then return");
    EXPECT_EQ(t.trace({1, 0, 1}), "a b c then return");
    EXPECT_EQ(t.trace({0, 0}), "a c return");
}

TEST(BuildScopes, ConstantsArePromoted) {
    TypedWriter t;
    t.let("r", t.borrow(t.number(5)));
    t.let("s", t.borrow(t.tuple({t.number(1), t.binary(mir::BinOp::Add, t.number(1), t.number(2))})));
    t.let("u", t.borrow(t.binary(mir::BinOp::Div, t.number(1), t.call("f", t.i32()))));
    t.build();
    EXPECT_EQ(t.promoted().size(), 2u);
}

TEST(BuildScopes, MarksFollowTheProgram) {
    TypedWriter t;
    t.let("a", t.call("make", t.string()));
    t.stmt(t.call("use", t.unit(), {t.borrow(t.variable("a"))}));
    EXPECT_EQ(t.trace({}, 0, true), "| make | use } ~a drop(a) end return");
}

TEST(BuildScopes, FrameEndOnlyWhenSomethingWasDropped) {
    TypedWriter t;
    t.let("n", t.number(1));
    EXPECT_EQ(t.trace({}, 0, true), "| } return");
}

}  // namespace
}  // namespace framewalk::rust
