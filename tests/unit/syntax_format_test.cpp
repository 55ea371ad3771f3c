#include <gtest/gtest.h>

#include "syntax_check.h"

namespace framewalk::rust::testing {
namespace {

std::string format(const std::string& args) { return body("format_args!(" + args + ")"); }

TEST(SyntaxFormat, JoinsPiecesAndArguments) {
    EXPECT_EQ(format("\"a{}b{}\", x, y"), "format![\"a\", {0: Display}, \"b\", {1: Display}; x y]");
    EXPECT_EQ(format("\"{1} {0} {}\", x, y"), "format![{1: Display}, \" \", {0: Display}, \" \", {0: Display}; x y]");
    EXPECT_EQ(format("\"{a} {}\", x, a = 1 + 2"), "format![{1: Display}, \" \", {0: Display}; x a=(1 + 2)]");
    EXPECT_EQ(format("\"{x} {x:?}\""), "format![{0: Display}, \" \", {0: Debug}; x~x]");
    EXPECT_EQ(format("\"{{}}\""), "format![\"{}\";]");
    EXPECT_EQ(body("format_args_nl!(\"a{}\", 1)"), "format_nl![\"a\", {0: Display}, \"\\n\"; 1]");
    EXPECT_EQ(format("concat!(\"a\", \"{}\"), 1"), "format![\"a\", {0: Display}; 1]");
}

TEST(SyntaxFormat, ReadsSpecifications) {
    EXPECT_EQ(format("\"{:>8}{:*^#010.3x?}\", x, y"), "format![{0:>8 Display}, {1:*^#010.3x Debug}; x y]");
    EXPECT_EQ(format("\"{:+}{:e}{:E}{:x}{:X}{:o}{:b}{:p}\", a, b, c, d, e, f, g, h"),
              "format![{0:+ Display}, {1: LowerExp}, {2: UpperExp}, {3: LowerHex}, {4: UpperHex}, {5: Octal}, {6: Binary}, {7: Pointer}; a b c d e f g h]");
    EXPECT_EQ(format("\"{:1$.2$}\", x, y, z"), "format![{0:1$.2$ Display}; x y z]");
    EXPECT_EQ(format("\"{:.*}\", p, x"), "format![{1:.0$ Display}; p x]");
    EXPECT_EQ(format("\"{:w$.p$}\", x, w = 1, p = 2"), "format![{0:1$.2$ Display}; x w=1 p=2]");
    EXPECT_EQ(format("\"{x:w$}\""), "format![{0:1$ Display}; x~x w~w]");
    EXPECT_EQ(format("\"{: >5}{:\xC3\xA9<5}{:{<5}{:}>5}\", a, b, c, d"),
              "format![{0: >5 Display}, {1:\xC3\xA9<5 Display}, {2:{<5 Display}, {3:}>5 Display}; a b c d]");
    EXPECT_EQ(format("\"{ }{0 :? }\", a"), "format![{0: Display}, {0: Debug}; a]");
}

TEST(SyntaxFormat, ReportsOnRustcsLine) {
    auto at = [](const std::string& args) { return errors("fn f() {\n format_args!(" + args + "); }"); };
    EXPECT_EQ(at("\"{} {}\", 1"), "-@2");
    EXPECT_EQ(at("\"\n{}\n{}\""), "-@3");
    EXPECT_EQ(at("\"{}\", 1,\n 2"), "-@3");
    EXPECT_EQ(at("\"{a}\",\n a = 1,\n b = 2"), "-@4");
    EXPECT_EQ(at("\"{5}\", 1"), "-@2 -@2");
    EXPECT_EQ(at("\"{\""), "-@2");
    EXPECT_EQ(at("\"}\""), "-@2");
    EXPECT_EQ(at("\"{:y}\", 1"), "-@2");
    EXPECT_EQ(at("\n1"), "-@3");
    EXPECT_EQ(at("x"), "-@2");
    EXPECT_EQ(at(""), "-@2");
    EXPECT_EQ(at("\"{}\", a = 1,\n 2"), "-@3");
    EXPECT_EQ(at("concat!(\"{x}\")"), "-@2");
    EXPECT_EQ(at("\"{}\" 1"), "-@2");
}

TEST(SyntaxFormat, PlacesPiecesInTheText) {
    Parsed p("fn f() { format_args!(\"a\\n{x} {:?}\", 1); }");
    ASSERT_EQ(p.report(), "");
    ASSERT_EQ(p.crate.format_args.size(), 1u);
    const ast::FormatArgs& f = p.crate.format_args[0];
    EXPECT_EQ(p.sources.text(f.pieces[1].span), "{x}");
    EXPECT_EQ(p.sources.text(f.pieces[3].span), "{:?}");
    EXPECT_EQ(p.sources.text(f.args[1].name.span), "x");
}

TEST(SyntaxStdMacros, ExpandCleanly) {
    std::string library = read_source("engine/rust/std/macros.rs");
    Parsed p("fn f() { println!(); println!(\"{}\", 1); print!(\"a\",); assert!(a == b, \"x {}\", 1); assert_eq!(a, b,); "
             "assert_ne!(a, b, \"c\"); debug_assert!(a); let v = vec![1; 2]; let w = vec![1, 2,]; let e: Vec<u8> = vec![]; "
             "if matches!(a, Some(x) if x > 1) { todo!() } dbg!(a, b); write!(s, \"{}\", 1).unwrap(); writeln!(s); "
             "match a { 1 => panic!(), 2 => panic!(\"{a}\"), 3 => unreachable!(\"x\"), _ => unimplemented!() } "
             "let s = format!(\"{v:?}\"); eprintln!(\"x\") }",
             library);
    EXPECT_EQ(p.report(), "");
    EXPECT_NE(p.dump().find("(if (!(a == b)) { $crate"), std::string::npos);
    Parsed q("fn f() {\n println!(\"{} {}\", 1);\n}", library);
    EXPECT_EQ(q.report(), "-@2");
}

}  // namespace
}  // namespace framewalk::rust::testing
