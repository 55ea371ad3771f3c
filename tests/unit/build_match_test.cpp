// Patterns become tests: how many, in which order, and what they bind.
#include "build_fixture.h"

namespace framewalk::rust {
namespace {

using Kind = typed::ExprKind;
using mir::TerminatorKind;

size_t count(const mir::Body& body, TerminatorKind kind) {
    size_t n = 0;
    for (const mir::BasicBlock& block : body.blocks) n += block.terminator.kind == kind ? 1 : 0;
    return n;
}

typed::ExprId calls(TypedWriter& t, const std::string& name) { return t.call(name, t.unit()); }

TEST(BuildMatch, IntegersShareOneSwitch) {
    TypedWriter t;
    t.param(t.bind("n", t.i32()));
    std::vector<typed::Arm> arms;
    for (u128 i = 0; i < 5; ++i) arms.push_back(t.arm(t.number_pat(i), calls(t, "is" + std::to_string(static_cast<int>(i)))));
    arms.push_back(t.arm(t.wild(t.i32()), calls(t, "other")));
    t.stmt(t.match(t.variable("n"), t.unit(), arms));
    const mir::Body& body = t.build();
    EXPECT_EQ(count(body, TerminatorKind::SwitchInt), 1u);
    EXPECT_EQ(t.trace({3}), "is3 return");
    EXPECT_EQ(t.trace({5}), "other return");
}

TEST(BuildMatch, AlternativesShareTheSwitchAndTheArm) {
    TypedWriter t;
    t.param(t.bind("n", t.i32()));
    typed::PatId few = t.either({t.number_pat(1), t.number_pat(2), t.number_pat(3)});
    t.stmt(t.match(t.variable("n"), t.unit(), {t.arm(few, calls(t, "few")), t.arm(t.wild(t.i32()), calls(t, "many"))}));
    const mir::Body& body = t.build();
    EXPECT_EQ(count(body, TerminatorKind::SwitchInt), 1u);
    EXPECT_EQ(count(body, TerminatorKind::Call), 2u);
    EXPECT_EQ(t.trace({2}), "few return");
}

TEST(BuildMatch, EnumsSwitchOnTheDiscriminant) {
    TypedWriter t;
    t.param(t.bind("o", t.opt()));
    t.stmt(t.match(t.variable("o"), t.unit(),
                   {t.arm(t.some(t.bind("s", t.string())), calls(t, "some")), t.arm(t.none(), calls(t, "none"))}));
    const mir::Body& body = t.build();
    EXPECT_EQ(count(body, TerminatorKind::SwitchInt), 1u);
    EXPECT_EQ(t.trace({1}), "some drop(s) drop(o) return");
    EXPECT_EQ(t.trace({0}), "none drop(o) return");
    EXPECT_EQ(t.trace({2}), "unreachable");
}

TEST(BuildMatch, GuardsFallThroughAndBindAfterwards) {
    TypedWriter t;
    t.param(t.bind("o", t.opt()));
    typed::PatId s = t.bind("s", t.string());
    typed::ExprId guard = t.call("test", t.boolean(), {t.borrow(t.variable("s"))});
    t.stmt(t.match(t.variable("o"), t.unit(),
                   {t.arm(t.some(s), calls(t, "first"), guard), t.arm(t.some(t.wild(t.string())), calls(t, "second")),
                    t.arm(t.none(), calls(t, "none"))}));
    const mir::Body& body = t.build();
    EXPECT_EQ(t.trace({1, 1}), "test first drop(s) drop(o) return");
    EXPECT_EQ(t.trace({1, 0}), "test second drop(o) return");
    // The guard reads through a reference; the move out of `o` comes behind the test.
    size_t moves_before_test = 0;
    for (const mir::BasicBlock& block : body.blocks) {
        bool tests = block.terminator.kind == TerminatorKind::Call;
        for (const mir::Statement& st : block.statements)
            if (tests && st.kind == mir::StatementKind::Assign && st.rvalue.kind == mir::RvalueKind::Use &&
                st.rvalue.operands[0].kind == mir::OperandKind::Move && !st.rvalue.operands[0].place.is_local())
                ++moves_before_test;
    }
    EXPECT_EQ(moves_before_test, 0u);
}

TEST(BuildMatch, EachAlternativeRunsTheGuard) {
    TypedWriter t;
    t.param(t.bind("n", t.i32()));
    typed::PatId both = t.either({t.number_pat(1), t.wild(t.i32())});
    t.stmt(t.match(t.variable("n"), t.unit(),
                   {t.arm(both, calls(t, "first"), t.call("test", t.boolean())), t.arm(t.wild(t.i32()), calls(t, "last"))}));
    t.build();
    EXPECT_EQ(t.trace({0, 0, 0}), "test test last return");
    EXPECT_EQ(t.trace({0, 0, 1}), "test test first return");
}

TEST(BuildMatch, WildcardInTheMiddleEndsTheSwitch) {
    TypedWriter t;
    Ty pair = t.types().tuple({t.i32(), t.i32()});
    t.param(t.bind("p", pair));
    std::vector<typed::Arm> arms;
    arms.push_back(t.arm(t.leaf(pair, {t.number_pat(0), t.number_pat(1)}), calls(t, "a")));
    arms.push_back(t.arm(t.leaf(pair, {t.wild(t.i32()), t.number_pat(2)}), calls(t, "b")));
    arms.push_back(t.arm(t.leaf(pair, {t.number_pat(0), t.wild(t.i32())}), calls(t, "c")));
    arms.push_back(t.arm(t.wild(pair), calls(t, "d")));
    t.stmt(t.match(t.variable("p"), t.unit(), arms));
    t.build();
    EXPECT_EQ(t.trace({0, 0}), "a return");          // p.0 = 0, p.1 = 1
    EXPECT_EQ(t.trace({0, 1, 0}), "b return");       // p.0 = 0, p.1 = 2
    EXPECT_EQ(t.trace({0, 1, 1, 0}), "c return");    // p.0 = 0, p.1 = 3
    EXPECT_EQ(t.trace({1, 1, 1}), "d return");
}

TEST(BuildMatch, RangesAreComparedAndSortedBesideValues) {
    TypedWriter t;
    t.param(t.bind("n", t.i32()));
    t.stmt(t.match(t.variable("n"), t.unit(),
                   {t.arm(t.number_pat(7), calls(t, "seven")), t.arm(t.range(0, 5, t.i32()), calls(t, "low")),
                    t.arm(t.number_pat(9), calls(t, "nine")), t.arm(t.wild(t.i32()), calls(t, "rest"))}));
    t.build();
    EXPECT_EQ(t.trace({0}), "seven return");
    EXPECT_EQ(t.trace({1}), "nine return");
    EXPECT_EQ(t.trace({2, 1, 1}), "low return");
    EXPECT_EQ(t.trace({2, 1, 0}), "rest return");
}

TEST(BuildMatch, BoolsHaveTwoTargets) {
    TypedWriter t;
    t.param(t.bind("b", t.boolean()));
    t.stmt(t.match(t.variable("b"), t.unit(),
                   {t.arm(t.constant(1, t.boolean()), calls(t, "yes")), t.arm(t.constant(0, t.boolean()), calls(t, "no"))}));
    const mir::Body& body = t.build();
    EXPECT_EQ(count(body, TerminatorKind::SwitchInt), 1u);
    EXPECT_EQ(t.trace({0}), "no return");
    EXPECT_EQ(t.trace({1}), "yes return");
}

TEST(BuildMatch, SlicesAreToldApartByLength) {
    TypedWriter t;
    Ty slice = t.types().slice(t.i32()), reference = t.types().ref(slice);
    t.param(t.bind("v", reference));
    auto deref = [&](typed::PatId sub) {
        typed::PatId p = t.pat(typed::PatKind::Deref, reference);
        t.at(p).sub = sub;
        return p;
    };
    typed::PatId empty = t.pat(typed::PatKind::Slice, slice);
    typed::PatId one = t.pat(typed::PatKind::Slice, slice);
    t.at(one).prefix = {t.bind("x", t.i32())};
    typed::PatId more = t.pat(typed::PatKind::Slice, slice);
    t.at(more).prefix = {t.bind("first", t.i32())};
    t.at(more).suffix = {t.bind("last", t.i32())};
    t.at(more).has_slice = true;
    t.stmt(t.match(t.variable("v"), t.unit(),
                   {t.arm(deref(empty), calls(t, "empty")), t.arm(deref(one), calls(t, "one")), t.arm(deref(more), calls(t, "more"))}));
    t.build();
    EXPECT_EQ(t.trace({0}), "empty return");
    EXPECT_EQ(t.trace({1}), "one return");
    EXPECT_EQ(t.trace({2, 1}), "more return");
}

TEST(BuildMatch, ChainsOfLetBindInOrder) {
    TypedWriter t;
    typed::ExprId first = t.if_let(t.some(t.bind("a", t.string())), t.call("one", t.opt()));
    typed::ExprId second = t.if_let(t.some(t.bind("b", t.string())), t.call("two", t.opt()));
    typed::ExprId both = t.one(Kind::LogicalAnd, t.boolean(), first, second);
    t.stmt(t.one(Kind::If, t.unit(), both, t.block({calls(t, "then")}), t.block({calls(t, "else")})));
    t.build();
    EXPECT_EQ(t.trace({0, 0}), "one two then drop(b) drop(a) drop(tmp6) drop(tmp4) return");
    EXPECT_EQ(t.trace({0, 1}), "one two drop(a) else drop(tmp6) drop(tmp4) return");
}

TEST(BuildMatch, TooManyCombinationsAreRefused) {
    TypedWriter t;
    std::vector<Ty> types(8, t.i32());
    Ty tuple = t.types().tuple(types);
    t.param(t.bind("p", tuple));
    std::vector<typed::PatId> parts;
    for (int i = 0; i < 8; ++i) parts.push_back(t.either({t.number_pat(1), t.number_pat(2), t.number_pat(3), t.number_pat(4)}));
    t.stmt(t.match(t.variable("p"), t.unit(), {t.arm(t.leaf(tuple, parts), calls(t, "a")), t.arm(t.wild(tuple), calls(t, "b"))}));
    t.build();
    EXPECT_TRUE(t.said().has_unsupported());
}

}  // namespace
}  // namespace framewalk::rust
