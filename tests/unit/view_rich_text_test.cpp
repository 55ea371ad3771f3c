// Lesson text: the safe part of Markdown.
#include <gtest/gtest.h>

#include "view/code_text.h"
#include "view/number_text.h"
#include "view/rich_text.h"

namespace framewalk::view {
namespace {

std::string kinds(const RichText& text) {
    std::string out;
    for (const TextBlock& block : text) {
        out += std::string(word(block.kind)) + "(";
        for (const Inline& part : block.inlines) out += std::string(word(part.kind)) + ":" + part.text + ";";
        out += ")";
    }
    return out;
}

std::vector<std::string> problems(std::string_view text) {
    std::vector<std::string> found;
    parse_rich_text(text, &found);
    return found;
}

TEST(RichText, BlocksAndInlines) {
    EXPECT_EQ(kinds(parse_rich_text("a `b` *c* **d**\n\n- e\n- f\n\n1. g")),
              "paragraph(text:a ;code:b;text: ;emphasis:c;text: ;strong:d;)list_item(text:e;)list_item(text:f;)"
              "numbered_item(text:g;)");
    EXPECT_EQ(kinds(parse_rich_text("```\nlet x = 1;\n  y\n```\nafter")),
              "code_block(text:let x = 1;\n  y;)paragraph(text:after;)");
    EXPECT_EQ(kinds(parse_rich_text("two\nlines")), "paragraph(text:two lines;)");
}

TEST(RichText, OnlySafeLinks) {
    RichText text = parse_rich_text("[book](https://doc.rust-lang.org)");
    ASSERT_EQ(text[0].inlines.size(), 1u);
    EXPECT_EQ(text[0].inlines[0].href, "https://doc.rust-lang.org");
    EXPECT_EQ(problems("[x](javascript:alert(1))").size(), 1u);
    EXPECT_EQ(kinds(parse_rich_text("[x](javascript:1)")), "paragraph(text:[x](javascript:1);)");
}

TEST(RichText, HtmlIsText) {
    EXPECT_EQ(problems("a <b>c</b>").size(), 2u);
    EXPECT_TRUE(problems("a `<b>` and 1 < 2").empty());
    EXPECT_TRUE(problems("\\<b>").empty());
}

TEST(RichText, BrokenMarksStayText) {
    for (const char* text : {"*", "**", "`", "[", "[a](", "a*b*c", "***", "\\", "[a]()"}) parse_rich_text(text);
    EXPECT_EQ(kinds(parse_rich_text("2 * 3 * 4")), "paragraph(text:2 * 3 * 4;)");
    EXPECT_EQ(problems("`a").size(), 1u);
}

TEST(NumberText, Floats) {
    EXPECT_EQ(float_text(1.0, false), "1.0");
    EXPECT_EQ(float_text(0.1, false), "0.1");
    EXPECT_EQ(float_text(-0.0, false), "-0.0");
    EXPECT_EQ(float_text(1e16, false), "1e16");
    EXPECT_EQ(float_text(123456789.125, false), "123456789.125");
    EXPECT_EQ(float_text(1e-7, false), "1e-7");
    EXPECT_EQ(float_text(0.1f, true), "0.1");
    EXPECT_EQ(float_text(1.0 / 0.0, false), "inf");
}

TEST(NumberText, CharactersAndStrings) {
    EXPECT_EQ(char_text('a'), "'a'");
    EXPECT_EQ(char_text('\''), "'\\''");
    EXPECT_EQ(char_text(0xE9), "'é'");
    EXPECT_EQ(quoted_text("a\"b\n", 10), "\"a\\\"b\\n\"");
    EXPECT_EQ(quoted_text("abcdef", 3), "\"abc…\"");
    EXPECT_EQ(quoted_text("\xFFx", 3), "\"\\xffx\"");
}

TEST(CodeText, LinesAndColours) {
    std::vector<CodeLine> lines = code_lines("fn main() {\n    // é\n}\n");
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].tokens[0].kind, TokenClass::Keyword);
    EXPECT_EQ(lines[1].text, "    // é");
    EXPECT_EQ(lines[1].tokens[0].kind, TokenClass::Comment);
    EXPECT_EQ(lines[1].tokens[0].end, lines[1].text.size());
    EXPECT_EQ(code_lines("").size(), 1u);
    EXPECT_EQ(code_lines("/* a\nb */ x")[1].tokens[0].end, 4u);
}

}  // namespace
}  // namespace framewalk::view
