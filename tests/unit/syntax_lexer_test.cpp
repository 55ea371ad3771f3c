#include <gtest/gtest.h>

#include "rust/syntax/highlight.h"
#include "rust/syntax/lexer.h"
#include "rust/syntax/literal.h"

namespace framewalk::rust {
namespace {

std::string lex_text(const std::string& text) {
    Interner names;
    Diagnostics diagnostics;
    LexResult result = lex(text, 1, 2021, names, diagnostics);
    std::string out;
    for (const Token& t : result.tokens) {
        if (t.kind == Tok::Eof) break;
        if (!out.empty()) out += ' ';
        out += token_text(t, names);
    }
    for (const Diagnostic& d : diagnostics.all())
        out += " !" + (d.code.empty() ? "-" : d.code) + "@" + std::to_string(d.span.lo - 1);
    return out;
}

TEST(SyntaxLexer, GluesPunctuationAsFarAsItGoes) {
    EXPECT_EQ(lex_text("a>>=b>>c>=d..=e...f..g::h->i=>j<-k"),
              "a >>= b >> c >= d ..= e ... f .. g :: h -> i => j <- k");
    EXPECT_EQ(lex_text("&&||!==!=<<=|=^=%="), "&& || != = != <<= |= ^= %=");
}

TEST(SyntaxLexer, ReadsEveryLiteralForm) {
    EXPECT_EQ(lex_text("1_000u8 0xFFi64 0b10 0o17 1.5 2. 1e10 1.5E-3f32"), "1_000u8 0xFFi64 0b10 0o17 1.5 2. 1e10 1.5E-3f32");
    EXPECT_EQ(lex_text("1..2 1.foo() t.0.1"), "1 .. 2 1 . foo ( ) t . 0.1");
    EXPECT_EQ(lex_text("'a' 'b '\\'' '\\u{1F600}' b'x' b'\\xff'"), "'a' 'b '\\'' '\\u{1F600}' b'x' b'\\xff'");
    EXPECT_EQ(lex_text("\"a\\\"b\" r#\"x\"y\"# b\"z\" br##\"\"#\"## c\"d\" cr\"e\""),
              "\"a\\\"b\" r#\"x\"y\"# b\"z\" br##\"\"#\"## c\"d\" cr\"e\"");
    EXPECT_EQ(lex_text("r#fn r#type 'static '_ 'r#x"), "r#fn r#type 'static '_ 'x");
}

TEST(SyntaxLexer, SkipsCommentsShebangAndByteOrderMark) {
    EXPECT_EQ(lex_text("#!/usr/bin/rust\na // b\n/* c /* d */ e */ f"), "a f");
    EXPECT_EQ(lex_text("\xEF\xBB\xBF""a"), "a");
    EXPECT_EQ(lex_text("#![x] /**/ /***/ //// y\n z"), "# ! [ x ] z");
    EXPECT_EQ(lex_text("/// d\n/** e */ x"), "/// d /** e */ x");
}

TEST(SyntaxLexer, ReportsWhatIsWrongWithRustcsCodes) {
    EXPECT_EQ(lex_text("a /* b"), "a !E0758@2");
    EXPECT_EQ(lex_text("a \"b"), "a !E0765@2");
    EXPECT_EQ(lex_text("a b\"c"), "a !E0766@3");
    EXPECT_EQ(lex_text("a b'c"), "a !E0763@3");
    EXPECT_EQ(lex_text("a r#\"b\""), "a !E0748@2");
    EXPECT_EQ(lex_text("a '\n"), "a !E0762@2");
    EXPECT_EQ(lex_text("0x"), "0x !E0768@0");
    EXPECT_EQ(lex_text("1e 0b12 0x1.0"), "1e 0b12 0x1.0 !-@0 !-@6 !-@8");
    EXPECT_EQ(lex_text("\"\\q\\xff\\u{110000}\" ''"), "\"\\q\\xff\\u{110000}\" '' !-@2 !-@3 !-@7 !-@20");
    EXPECT_EQ(lex_text("a ` b"), "a b !-@2");
    EXPECT_EQ(lex_text("foo\"x\""), "foo \"x\" !-@0");
}

TEST(SyntaxLexer, BalancesDelimiters) {
    EXPECT_EQ(lex_text("( [ ) }"), "( [ ] ) !-@6");
    EXPECT_EQ(lex_text("{ ( "), "{ ( ) } !-@4");
    EXPECT_EQ(lex_text(") a"), "a !-@0");
}

TEST(SyntaxLexer, DecodesLiterals) {
    Interner names;
    auto decode = [&](const char* text) {
        std::vector<LiteralError> errors;
        return decode_literal(text, names, errors);
    };
    EXPECT_EQ(decode("0xFF_u8").integer, 255u);
    EXPECT_EQ(names.text(decode("0xFF_u8").suffix), "u8");
    EXPECT_EQ(to_string(decode("340282366920938463463374607431768211455").integer), "340282366920938463463374607431768211455");
    EXPECT_TRUE(decode("340282366920938463463374607431768211456").too_large);
    EXPECT_EQ(decode("1_0.5e-3f32").text, "10.5e-3");
    EXPECT_EQ(decode("3f64").kind, ast::LiteralKind::Float);
    EXPECT_EQ(decode("\"a\\\n   b\\x41\\u{e9}\\0\"").text, std::string("abA\xC3\xA9\0", 6));
    EXPECT_EQ(decode("\"a\r\nb\"").text, "a\nb");
    EXPECT_EQ(decode("r#\"a\\n\"#").text, "a\\n");
    EXPECT_EQ(decode("b\"\\xff\"").text, "\xFF");
    EXPECT_EQ(decode("'\\u{1F600}'").integer, 0x1F600u);
    EXPECT_EQ(decode("b'\\n'").integer, 10u);
}

TEST(SyntaxHighlight, ClassifiesAndNeverOverlaps) {
    std::string text = "#[x] fn f(a: &'a Vec<u8>) { g!(\"s\", 1.5); /* c */ Z::h(a) } // end";
    std::string out;
    uint32_t at = 0;
    for (const HighlightSpan& s : highlight(text)) {
        EXPECT_GE(s.begin, at);
        at = s.end;
        if (s.kind == Highlight::Punctuation) continue;
        out += text.substr(s.begin, s.end - s.begin) + ":" + highlight_name(s.kind) + " ";
    }
    EXPECT_EQ(out, "#[x]:attribute fn:keyword f:function a:ident 'a:lifetime Vec:type u8:type g:macro \"s\":string "
                   "1.5:number /* c */:comment Z:type h:function a:ident // end:comment ");
}

TEST(SyntaxHighlight, ToleratesBrokenCode) {
    for (const char* text : {"\"open", "/* open", "'", "fn (", "}}}", "r#\"", "b'", "0x", "#[", "#![a"})
        for (const HighlightSpan& s : highlight(text)) EXPECT_LE(s.end, std::string(text).size());
}

}  // namespace
}  // namespace framewalk::rust
