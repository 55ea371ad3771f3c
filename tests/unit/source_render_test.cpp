// Diagnostics as text: compared with what rustc prints for the same places.
#include <gtest/gtest.h>

#include "source/diagnostic.h"
#include "source/text_width.h"

namespace framewalk {
namespace {

struct Fixture {
    SourceMap sources;
    explicit Fixture(std::string text) { sources.add("main.rs", std::move(text), false); }
    Span find(std::string_view what, size_t nth = 0) const {
        const SourceFile& file = sources.file(FileId(0));
        size_t at = file.text.find(what);
        while (nth-- > 0) at = file.text.find(what, at + 1);
        uint32_t lo = file.start + static_cast<uint32_t>(at);
        return {lo, lo + static_cast<uint32_t>(what.size())};
    }
};

TEST(Render, LabelsOnSeveralLines) {
    Fixture f("fn main() {\n    let s = 1;\n    let t = s;\n\n    let u = s;\n}\n");
    Diagnostics list;
    Span use = f.find("s;", 1);
    use.hi = use.lo + 1;
    Span moved = f.find("s;");
    moved.hi = moved.lo + 1;
    Span declared = f.find("s");
    list.error("E0382", use, "use of moved value: `s`")
        .label(declared, "move occurs here")
        .label(moved, "value moved here")
        .label(use, "value used here after move")
        .help("clone it");
    EXPECT_EQ(render(list.all()[0], f.sources),
              "error[E0382]: use of moved value: `s`\n"
              " --> main.rs:5:13\n"
              "  |\n"
              "2 |     let s = 1;\n"
              "  |         - move occurs here\n"
              "3 |     let t = s;\n"
              "  |             - value moved here\n"
              "4 |\n"
              "5 |     let u = s;\n"
              "  |             ^ value used here after move\n"
              "  |\n"
              "  = help: clone it\n");
}

TEST(Render, SeveralLabelsOnOneLine) {
    Fixture f("fn main() {\n    let x: i32 = true;\n}\n");
    Diagnostics list;
    list.error("E0308", f.find("true"), "mismatched types")
        .label(f.find("i32"), "expected due to this")
        .label(f.find("true"), "expected `i32`, found `bool`");
    EXPECT_EQ(render(list.all()[0], f.sources),
              "error[E0308]: mismatched types\n"
              " --> main.rs:2:18\n"
              "  |\n"
              "2 |     let x: i32 = true;\n"
              "  |            ---   ^^^^ expected `i32`, found `bool`\n"
              "  |            |\n"
              "  |            expected due to this\n");
}

TEST(Render, TabsAndWideCharacters) {
    Fixture f("\tlet 日 = é + x;\n");
    Diagnostics list;
    list.error("E0425", f.find("x"), "cannot find value `x` in this scope").label(f.find("x"), "not found");
    EXPECT_EQ(render(list.all()[0], f.sources),
              "error[E0425]: cannot find value `x` in this scope\n"
              " --> main.rs:1:14\n"
              "  |\n"
              "1 |     let 日 = é + x;\n"
              "  |                  ^ not found\n");
    EXPECT_EQ(text_width("日é"), 3u);
    EXPECT_EQ(printable("a\x01\tb"), "a\xEF\xBF\xBD    b");
}

TEST(Render, UnsupportedAndNowhere) {
    Fixture f("async fn f() {}\n");
    Diagnostics list;
    list.unsupported(f.find("async"), "`async` functions").help("call it directly");
    EXPECT_EQ(render(list.all()[0], f.sources),
              "unsupported: `async` functions\n --> main.rs:1:1\n  |\n1 | async fn f() {}\n  | ^^^^^\n  |\n"
              "  = help: call it directly\n");
    list.error("E0601", Span{}, "`main` function not found");
    EXPECT_EQ(render(list.all()[1], f.sources), "error[E0601]: `main` function not found\n");
}

TEST(Render, SpanAtTheEndAndOverLines) {
    Fixture f("fn f() {\n");
    Diagnostics list;
    Span end = f.find("{");
    list.error("", Span{end.hi + 1, end.hi + 1}, "this file contains an unclosed delimiter");
    list.error("", f.find("() {\n"), "goes on");
    EXPECT_NE(render(list.all()[0], f.sources).find("unclosed"), std::string::npos);
    EXPECT_NE(render(list.all()[1], f.sources).find("^^^^"), std::string::npos);
}

}  // namespace
}  // namespace framewalk
