// Which values patterns leave out, in rustc's words.
#include "build_fixture.h"
#include "rust/check/exhaustive.h"

namespace framewalk::rust {
namespace {

class Checks : public ::testing::Test, public PatternContext {
protected:
    mir::TypeFacts& facts() override { return t.world(); }

    // The diagnostics of a match over a parameter of type `ty`, one line each.
    std::string check(Ty ty, std::vector<typed::PatId> pats) {
        typed::PatId param = t.bind("x", ty);
        t.param(param);
        std::vector<typed::Arm> arms;
        for (typed::PatId each : pats) arms.push_back(t.arm(each, t.call("f", t.unit())));
        t.stmt(t.match(t.variable("x"), t.unit(), arms));
        t.build();
        check_patterns(t.typed_body(), *this, said);
        std::string out;
        for (const Diagnostic& d : said.all()) out += d.code + " " + d.message + "\n";
        return out;
    }
    std::string uncovered(const std::string& missing) { return "E0004 non-exhaustive patterns: " + missing + " not covered\n"; }

    TypedWriter t;
    Diagnostics said;
};

TEST_F(Checks, CompleteEnum) { EXPECT_EQ(check(t.opt(), {t.some(t.wild(t.string())), t.none()}), ""); }

TEST_F(Checks, MissingVariant) { EXPECT_EQ(check(t.opt(), {t.none()}),   // the test world gives variants no names
              "E0004 non-exhaustive patterns: `Opt:: { .. }` not covered\n"); }

TEST_F(Checks, IntegerGaps) {
    EXPECT_EQ(check(t.i32(), {t.number_pat(0)}), uncovered("`i32::MIN..=-1_i32` and `1_i32..=i32::MAX`"));
}

TEST_F(Checks, BytesAreCounted) {
    Ty u8 = t.types().u8();
    EXPECT_EQ(check(u8, {t.range(0, 99, u8), t.range(100, 255, u8)}), "");
}

TEST_F(Checks, ByteGap) {
    Ty u8 = t.types().u8();
    EXPECT_EQ(check(u8, {t.range(0, 99, u8), t.range(101, 255, u8)}), uncovered("`100_u8`"));
}

TEST_F(Checks, UsizeIsOpen) {
    EXPECT_EQ(check(t.types().usize(), {t.constant(0, t.types().usize())}), uncovered("`1_usize..`"));
}

TEST_F(Checks, Bools) {
    EXPECT_EQ(check(t.boolean(), {t.constant(1, t.boolean())}), uncovered("`false`"));
}

TEST_F(Checks, TupleOfBools) {
    Ty pair = t.types().tuple({t.boolean(), t.boolean()});
    auto b = [&](int v) { return v < 0 ? t.wild(t.boolean()) : t.constant(static_cast<u128>(v), t.boolean()); };
    EXPECT_EQ(check(pair, {t.leaf(pair, {b(1), b(-1)}), t.leaf(pair, {b(-1), b(1)})}), uncovered("`(false, false)`"));
}

TEST_F(Checks, CharHasAGap) {
    Ty c = t.types().character();
    EXPECT_EQ(check(c, {t.range(0, 0xD7FF, c), t.range(0xE000, 0x10FFFF, c)}), "");
}

TEST_F(Checks, SecondWildcardIsUnreachable) {
    EXPECT_EQ(check(t.i32(), {t.wild(t.i32()), t.number_pat(1)}), "unreachable_patterns unreachable pattern\n");
}

TEST_F(Checks, RepeatedAlternativeIsUnreachable) {
    EXPECT_EQ(check(t.i32(), {t.either({t.number_pat(1), t.number_pat(1)}), t.wild(t.i32())}), "unreachable_patterns unreachable pattern\n");
}

TEST_F(Checks, SliceLengths) {
    Ty slice = t.types().slice(t.i32()), reference = t.types().ref(slice);
    auto pattern = [&](size_t prefix, bool open) {
        typed::PatId p = t.pat(typed::PatKind::Slice, slice);
        for (size_t i = 0; i < prefix; ++i) {
            typed::PatId each = t.wild(t.i32());
            t.at(p).prefix.push_back(each);
        }
        t.at(p).has_slice = open;
        typed::PatId outer = t.pat(typed::PatKind::Deref, reference);
        t.at(outer).sub = p;
        return outer;
    };
    EXPECT_EQ(check(reference, {pattern(0, false), pattern(2, true)}), uncovered("`&[_]`"));
}

TEST_F(Checks, RefutableLet) {
    t.param(t.bind("o", t.opt()));
    t.let(t.some(t.bind("s", t.string())), t.variable("o"));
    t.build();
    check_patterns(t.typed_body(), *this, said);
    ASSERT_EQ(said.all().size(), 1u);
    EXPECT_EQ(said.all()[0].code, "E0005");
}

}  // namespace
}  // namespace framewalk::rust
