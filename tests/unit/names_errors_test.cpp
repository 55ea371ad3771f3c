// Errors about names: the codes and lines that rustc 1.95 gives for the programs of data/names_cases.txt.
#include <gtest/gtest.h>

#include "names_check.h"

namespace framewalk::rust::testing {
namespace {

// Without what has no code: unknown macros and the like.
std::string with_codes(const std::string& report) {
    std::istringstream all(report);
    std::string one, out;
    while (all >> one)
        if (one[0] != '-') out += (out.empty() ? "" : " ") + one;
    return out.empty() ? "fine" : out;
}

// With the library read by need, as in a compilation.
std::string quick_report_of(const std::string& text) {
    static Session session(true);
    if (text.find("macro_rules") != std::string::npos) return fresh(text)->report();
    session.resolve(text);
    return session.report();
}

TEST(NamesErrors, AreRustcsOnItsLines) {
    std::istringstream all(read_test_data("names_cases.txt"));
    std::string line, program;
    std::getline(all, line);     // the heading
    int cases = 0;
    while (std::getline(all, line)) {
        if (line.rfind("==== ", 0) != 0) {
            program += line + "\n";
            continue;
        }
        EXPECT_EQ(with_codes(quick_report_of(program)), line.substr(5)) << program;
        program.clear();
        cases++;
    }
    EXPECT_GT(cases, 80);
}

TEST(NamesErrors, TheLibraryHasNone) {
    EXPECT_TRUE(shared_session().library_diagnostics.all().empty());
    EXPECT_EQ(report_of("fn main() {}"), "fine");
}

TEST(NamesErrors, UnknownPartsOfStdAreUnsupported) {
    EXPECT_EQ(report_of("use std::net::TcpStream;\nfn main() {}"), "unsupported@1");
    EXPECT_EQ(report_of("use std::net::Nonsense;\nfn main() {}"), "E0432@1");
    EXPECT_EQ(report_of("use std::nonsense;\nfn main() {}"), "E0432@1");
    EXPECT_EQ(report_of("fn main() {\n std::fs::read_dir();\n}"), "unsupported@2");
    EXPECT_EQ(report_of("fn main() {\n std::fs::renaim();\n}"), "E0425@2");
    EXPECT_EQ(report_of("use std::net::*;\nfn main() { TcpStream::connect(1); }"), "unsupported@2");
}

TEST(NamesErrors, SuggestNamesThatLookAlike) {
    auto help = [](const std::string& text) {
        report_of(text);
        const Diagnostic& d = shared_session().diagnostics.all()[0];
        return d.helps.empty() ? std::string() : d.helps[0];
    };
    EXPECT_EQ(help("fn main() { let count = 1; let x = coutn; }"), "a local variable with a similar name exists: `count`");
    EXPECT_EQ(help("struct Point; fn f(p: Pont) {} fn main() {}"), "a struct with a similar name exists: `Point`");
    EXPECT_EQ(help("struct P { size: i32 } impl P { fn f(&self) -> i32 { size } } fn main() {}"),
              "the field of that name is written `self.size`");
    EXPECT_EQ(help("fn main() { let m: HashMap<i32, i32>; }"), "import it: `use std::collections::HashMap;`");
    EXPECT_EQ(help("mod m { pub fn area() {} } fn main() { m::aera(); }"), "an item with a similar name exists: `area`");
}

// Whatever is wrong, every stage comes to an end.
TEST(NamesErrors, ImportsThatGoRound) {
    EXPECT_EQ(report_of("use a::x; mod a { pub use b::x; pub mod b { pub use super::x; } }\nfn main() {}"), "E0432@1");
    EXPECT_EQ(report_of("mod a { pub use super::b::*; }\nmod b { pub use super::a::*; pub fn f() {} }\nuse a::*;\nfn main() { f(); }"), "fine");
    EXPECT_EQ(report_of("use self::x as x;\nfn main() {}"), "E0432@1");
    std::string tangle = "fn main() {}\n";
    for (int i = 0; i < 30; i++) {
        tangle += "mod m" + std::to_string(i) + " {";
        for (int j = 0; j < 30; j++) tangle += " pub use super::m" + std::to_string(j) + "::*;";
        tangle += " fn f() { nothing(); } }\n";
    }
    EXPECT_EQ(report_of(tangle).substr(0, 7), "E0425@2");
}

TEST(NamesErrors, DeepExpressions) {
    std::string sum = "1";
    for (int i = 0; i < 20000; i++) sum += " + x";
    report_of("fn main() { let x = 1; let y = " + sum + "; }");
}

}  // namespace
}  // namespace framewalk::rust::testing
