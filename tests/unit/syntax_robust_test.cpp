// Whatever the text, parsing returns, and quickly.

#include <gtest/gtest.h>

#include "share.h"
#include "syntax_check.h"

namespace framewalk::rust::testing {
namespace {

using framewalk::testing::kShare;

// A small generator of numbers, the same on every machine.
class Random {
public:
    explicit Random(uint64_t seed) : state_(seed) {}
    uint32_t below(uint32_t n) {
        state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<uint32_t>(state_ >> 33) % n;
    }

private:
    uint64_t state_;
};

const char* const kPieces[] = {
    "fn", "let", "mut", "if", "else", "match", "while", "for", "in", "loop", "struct", "enum", "impl", "trait", "mod",
    "use", "pub", "const", "static", "unsafe", "async", "move", "return", "break", "as", "where", "ref", "dyn", "type",
    "a", "b", "S", "T", "self", "Self", "super", "crate", "macro_rules", "m", "x", "_", "union", "auto", "default",
    "'a", "'b", "1", "2.5", "\"s\"", "\"{}\"", "'c'", "b'x'", "0x1", "(", ")", "[", "]", "{", "}", "<", ">", ",", ";",
    ":", "::", ".", "..", "..=", "=", "==", "=>", "->", "+", "-", "*", "/", "&", "&&", "|", "||", "!", "?", "#", "@",
    "$", ">>", "<<", "+=", "$x:expr", "$x", "$(", ")*", "),+", "macro_rules! m { ($x:expr) => { $x } }", "m!(1)",
    "format_args!(\"{}\", 1)", "#[cfg(test)]", "#[derive(A)]", "/// d\n", "extern", "\"C\"", "yield", "box", "$crate",
};

TEST(SyntaxRobust, RandomTokens) {
    Random random(20240917);
    for (int round = 0; round < 20000 / kShare; ++round) {
        std::string text = random.below(2) ? "fn f() { " : "";
        uint32_t count = 1 + random.below(24);
        for (uint32_t i = 0; i < count; ++i) (text += kPieces[random.below(std::size(kPieces))]) += ' ';
        Parsed parsed(text);
        SCOPED_TRACE(text);
        ASSERT_GE(parsed.dump().size() + 1, 1u);
    }
}

// Balanced text gets further into the parser than text in which a delimiter is missing.
std::string random_tree(Random& random, int depth) {
    std::string text;
    uint32_t count = random.below(6);
    for (uint32_t i = 0; i < count; ++i) {
        uint32_t kind = random.below(8);
        if (kind < 3 && depth > 0) {
            static const char* const open[] = {"(", "[", "{"};
            static const char* const close[] = {")", "]", "}"};
            text += open[kind] + random_tree(random, depth - 1) + close[kind];
        } else {
            std::string piece = kPieces[random.below(std::size(kPieces))];
            if (piece.find_first_of("()[]{}") == std::string::npos || piece.size() > 3) text += piece;
        }
        text += ' ';
    }
    return text;
}

TEST(SyntaxRobust, RandomTrees) {
    Random random(7);
    for (int round = 0; round < 20000 / kShare; ++round) {
        std::string text = "fn f() { " + random_tree(random, 4) + "}";
        SCOPED_TRACE(text);
        Parsed parsed(text);
        ASSERT_GE(parsed.dump().size() + 1, 1u);
    }
}

void every_prefix(const std::string& path) {
    std::string library = read_source("engine/rust/std/macros.rs"), text = read_source(path);
    ASSERT_FALSE(text.empty());
    EXPECT_EQ(Parsed(text, library).report(), "");
    // All cuts of the text take quadratic time: take those at which a token may change, thinned out.
    for (size_t cut = 0; cut < text.size(); cut += kShare + cut / 400) Parsed(text.substr(0, cut), library);
}

TEST(SyntaxRobust, PrefixesOfSurface) { every_prefix("tests/unit/data/syntax_surface.rs"); }
TEST(SyntaxRobust, PrefixesOfMacros) { every_prefix("tests/unit/data/syntax_macros.rs"); }

std::string repeat(const std::string& s, size_t n) {
    std::string out;
    for (size_t i = 0; i < n; ++i) out += s;
    return out;
}

TEST(SyntaxRobust, DeepNestingIsRefusedByName) {
    constexpr size_t kDeep = 100000;
    auto nested = [&](const std::string& before, const std::string& open, const std::string& middle,
                      const std::string& close, const std::string& after) {
        return Parsed(before + repeat(open, kDeep) + middle + repeat(close, kDeep) + after).report();
    };
    EXPECT_EQ(nested("fn f() { ", "(", "1", ")", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "{", "", "}", " }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "[", "1", "]", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "-", "1", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "&", "1", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { 1", " + 1", "", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { a", ".b()", "", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { a", "?", "", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "if a {} else ", "{}", "", " }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "|x| ", "1", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "return ", "1", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "a = ", "1", "", "; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { let ", "&", "x", "", " = 1; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { let ", "(", "x", ")", " = 1; }"), "unsupported@1");
    EXPECT_EQ(nested("fn f(x: ", "&", "u8", "", ") {}"), "unsupported@1");
    EXPECT_EQ(nested("fn f(x: ", "A<", "u8", ">", ") {}"), "unsupported@1");
    EXPECT_EQ(nested("", "mod m {", "", "}", ""), "unsupported@1");
    EXPECT_EQ(nested("use ", "a::{", "b", "}", ";"), "unsupported@1");
    EXPECT_EQ(nested("fn f() { ", "match a { _ => ", "1", "}", " }"), "unsupported@1");
    EXPECT_EQ(nested("#[cfg(", "not(", "test", ")", ")] fn f() {}"), "unsupported@1");
}

TEST(SyntaxRobust, MegabytesReturnQuickly) {
    EXPECT_EQ(Parsed(repeat("(", 1000000)).report(), "-@1");
    EXPECT_EQ(Parsed(repeat(")", 1000000)).report(), "-@1");
    EXPECT_NE(Parsed("fn f() { " + repeat("a; ", 200000) + "}").crate.stmts.size(), 0u);
    EXPECT_EQ(Parsed("fn f() { \"" + repeat("x", 1000000) + "\"; }").report(), "");
    Parsed(repeat("\"", 100001));
    Parsed(repeat("/*", 100000));
    Parsed(repeat("'", 100000));
    Parsed(repeat("#", 100000));
    Parsed(repeat("fn ", 100000));
    Parsed(repeat("let x = ", 100000));
    Parsed("fn f() { " + repeat("let x = ", 100000) + "}");
    Parsed("fn f() { " + repeat("<", 100000) + "}");
    Parsed("fn f() { " + repeat("a as b<", 3000) + "}");
}

TEST(SyntaxRobust, MacrosThatGrowAreStopped) {
    EXPECT_EQ(Parsed("macro_rules! m { ($($t:tt)*) => { m!($($t)* $($t)*) } } fn f() { m!(a); }").report().substr(0, 11),
              "unsupported");
    EXPECT_EQ(Parsed("macro_rules! m { () => { m!() + m!() } } fn f() { m!(); }").report(), "-@1");
    EXPECT_EQ(Parsed("macro_rules! m { ($e:expr) => { m!(($e)) } } fn f() { m!(1); }").report(), "-@1");
    Parsed("macro_rules! m { ($($($a:tt)*)*) => { 1 } } fn f() { m!(a b c); }");
    Parsed("macro_rules! m { ($($($($a:tt)?)*)*) => { 1 } } fn f() { m!(a b c); }");
}

}  // namespace
}  // namespace framewalk::rust::testing
