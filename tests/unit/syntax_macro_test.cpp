#include <gtest/gtest.h>

#include "syntax_check.h"

namespace framewalk::rust::testing {
namespace {

TEST(SyntaxMacro, SubstitutesFragmentsAsUnits) {
    EXPECT_EQ(body("m!(1 + 2)", "macro_rules! m { ($e:expr) => { $e * 2 } }"), "((1 + 2) * 2)");
    EXPECT_EQ(body("m!(u8, a.b, Some(x) | None)",
                   "macro_rules! m { ($t:ty, $e:expr, $p:pat) => { match $e as $t { $p => 1, _ => 2 } } }"),
              std::string() +
                  "(match (a.b as u8) { (Some(x) | None) => 1, _ => 2 })");
    EXPECT_EQ(body("m!(a::b::<u8>)", "macro_rules! m { ($p:path) => { $p(1) } }"), "a::b<u8>(1)");
    EXPECT_EQ(body("m!(Vec<Vec<u8>>)", "macro_rules! m { ($a:ident<$t:ty>) => { <$t>::new::<$a>() } }"),
              "<Vec<u8>>::new#1<Vec>()");
}

TEST(SyntaxMacro, RepeatsAndNests) {
    EXPECT_EQ(body("m!(1, 2, 3,)", "macro_rules! m { ($($x:expr),* $(,)?) => { [$($x + 1),*] } }"),
              "[(1 + 1), (2 + 1), (3 + 1)]");
    EXPECT_EQ(body("m!(a: 1 2; b: ; c: 3)",
                   "macro_rules! m { ($($k:ident : $($v:literal)*);*) => { ($(($k, [$($v),*])),*) } }"),
              "((a, [1, 2]), (b, []), (c, [3]))");
    EXPECT_EQ(body("m!(a b c)", "macro_rules! m { () => { 0 }; ($h:tt $($t:tt)*) => { 1 + m!($($t)*) } }"),
              "(1 + (1 + (1 + 0)))");
    EXPECT_EQ(body("m!(x); m!()", "macro_rules! m { ($($x:ident)?) => { ($($x)?) } }"), "x; ()");
}

TEST(SyntaxMacro, KeepsLocalsOfTheMacroApart) {
    EXPECT_EQ(body("m!(x);", "macro_rules! m { ($e:expr) => { { let x = 1; $e + x } } }"),
              "{ let x#1 = 1; (x + x#1) };");
    EXPECT_EQ(body("m!(a); a", "macro_rules! m { ($i:ident) => { let $i = 1; let b = 2; } }"),
              "let a = 1; let b#1 = 2; a");
    EXPECT_EQ(body("'a: loop { m!('a) }", "macro_rules! m { ($l:lifetime) => { 'b: loop { break $l; break 'b } } }"),
              "('a: loop { ('b#1: loop { (break 'a); (break 'b#1) }) })");
}

TEST(SyntaxMacro, RemembersWhereTheDefinitionStood) {
    Parsed p("fn main() { let x = 1; macro_rules! m { () => { x } } m!(); }");
    ASSERT_EQ(p.report(), "");
    ASSERT_EQ(p.crate.expansions.size(), 2u);
    const ast::Expansion& e = p.crate.expansions[1];
    ASSERT_TRUE(e.definition.valid());
    EXPECT_EQ(p.crate.all_items[e.definition].kind, ast::ItemKind::MacroDef);
    EXPECT_EQ(e.def_expansion, 0u);
    EXPECT_FALSE(e.library);
    // A macro made by a macro: its body's names had an expansion already.
    Parsed q("macro_rules! outer { () => { let x = 1; macro_rules! inner { () => { x } } inner!(); } }\n"
             "fn main() { outer!(); }");
    ASSERT_EQ(q.report(), "");
    bool linked = false;
    for (const ast::Expansion& x : q.crate.expansions) linked |= x.def_expansion != 0;
    EXPECT_TRUE(linked);
}

TEST(SyntaxMacro, StandsInEveryPosition) {
    EXPECT_EQ(body("let t!() = 1; let a: u!() = e!();",
                   "macro_rules! t { () => { (a, _) } } macro_rules! u { () => { Vec<u8> } } macro_rules! e { () => { 1 } }"),
              "let (a#1, _) = 1; let a: Vec#2<u8#2> = 1;");
    Parsed p("macro_rules! i { ($n:ident) => { fn $n() {} struct S; } } i!(f); i! { g }");
    EXPECT_EQ(p.report(), "");
    EXPECT_NE(p.dump().find("fn f() { }\nstruct S#1;\nfn g"), std::string::npos);
    Parsed q("macro_rules! i { ($n:ident) => { fn $n(&self) {} } } struct S; impl S { i!(f); i! { g } }");
    EXPECT_NE(q.dump().find("impl S { fn f(self#1: &Self#1) { } fn g"), std::string::npos);
}

TEST(SyntaxMacro, FollowsTheRulesOfSemicolons) {
    std::string m = "macro_rules! m { () => { a(); b() } }";
    EXPECT_EQ(body("m!();", m), "a#1(); b#1();");
    EXPECT_EQ(body("m! {} c", m), "a#1(); b#1() c");
    EXPECT_EQ(body("m! {}", m), "a#1(); b#1()");
    // Without `;` it is an expression, which ends at the first `;`.
    EXPECT_EQ(Parsed(m + "fn main() { m!() }").report(), "-@1 semicolon_in_expressions_from_macros@1");
    EXPECT_EQ(body("n!{}.x; n!() + 1", "macro_rules! n { () => { 1 } }"), "1.x; (1 + 1)");
}

TEST(SyntaxMacro, IsVisibleFromWhereItIsWritten) {
    EXPECT_EQ(errors("fn f() { m!(); } macro_rules! m { () => {} } fn g() { m!(); }"), "-@1");
    EXPECT_EQ(errors("fn f() { { macro_rules! m { () => {} } } m!(); }"), "-@1");
    EXPECT_EQ(errors("mod a { macro_rules! m { () => {} } } fn f() { m!(); }"), "-@1");
    EXPECT_EQ(errors("#[macro_use] mod a { macro_rules! m { () => {} } } fn f() { m!(); }"), "");
    EXPECT_EQ(errors("fn f() { crate::m!(); } mod a { #[macro_export] macro_rules! m { () => {} } }"), "");
    EXPECT_EQ(body("m!()", "macro_rules! m { () => { 1 } } macro_rules! m { () => { 2 } }"), "2");
    EXPECT_EQ(errors("use a::n; mod a { macro_rules! m { () => { 1 } } pub(crate) use m as n; } fn f() { n!(); a::n!(); }"), "");
}

TEST(SyntaxMacro, DefinesMacrosAndCallsBack) {
    EXPECT_EQ(body("five!() + five!(2)",
                   "macro_rules! def { ($n:ident, $v:expr) => { macro_rules! $n { () => { $v }; ($d:expr) => { $v + $d } } } } def!(five, 5);"),
              "(5 + (5 + 2))");
    EXPECT_EQ(body("call!(add, 1, 2)", "macro_rules! add { ($a:expr, $b:expr) => { $a + $b } } macro_rules! call { ($m:ident, $($t:tt)*) => { $m!($($t)*) } }"),
              "(1 + 2)");
    EXPECT_EQ(body("m!(1 2 3)", "macro_rules! m { (@ [$($a:expr),*]) => { [$($a),*] }; (@ [$($a:expr),*] $h:literal $($t:tt)*) => { m!(@ [$($a,)* $h] $($t)*) }; ($($t:tt)*) => { m!(@ [] $($t)*) } }"),
              "[1, 2, 3]");
}

TEST(SyntaxMacro, SeesDocCommentsAsAttributes) {
    Parsed p("macro_rules! s { ($(#[$m:meta])* struct $n:ident { $($(#[$f:meta])* $v:vis $i:ident : $t:ty),* $(,)? }) => { $(#[$m])* struct $n { $($v $i: $t),* } } }\n"
             "s! { /// docs\n #[derive(Debug)] struct S { /// f\n pub a: u8, b: Vec<u8>, } }");
    EXPECT_EQ(p.report(), "");
    EXPECT_NE(p.dump().find("struct S { pub a: u8, b: Vec<u8> };"), std::string::npos);
}

TEST(SyntaxMacro, ReportsOnRustcsLine) {
    std::string m = "macro_rules! m { ($a:expr) => { $a };\n ($a:ident, $b:ident) => { 1 } }\n";
    EXPECT_EQ(errors(m + "fn f() {\n m!(\n 3\n 4);\n }"), "-@6");
    EXPECT_EQ(errors(m + "fn f() {\n m!(\n );\n }"), "-@4");
    EXPECT_EQ(errors(m + "fn f() {\n m!(\n 1 +\n ); }"), "-@5");
    EXPECT_EQ(errors("macro_rules! m { ($($x:ident),*) => {\n $x } }\nfn f() { m!(a); }"), "-@2");
    EXPECT_EQ(errors("macro_rules! m { ($e:expr $f:expr) => { 1 } }"), "-@1");
    EXPECT_EQ(errors("macro_rules! m { ($e) => { 1 } }"), "-@1");
    EXPECT_EQ(errors("macro_rules! m { ($e:foo) => { 1 } }"), "-@1");
    EXPECT_EQ(errors("macro_rules! m { ($e:tt $e:tt) => { 1 } }"), "-@1");
    EXPECT_EQ(errors("macro_rules! m { () => { m!() } }\nfn f() { m!(); }"), "-@1");
    EXPECT_EQ(errors("macro_rules! m { ($($a:ident)* $b:ident) => { 1 } }\nfn f() { m!(x y); }"), "-@2");
    EXPECT_EQ(errors("macro_rules! m { ($t:ty) => { $t::new() } }\nfn f() { m!(S); }"), "-@1");
    EXPECT_EQ(errors("fn f() { std::nope!(); }"), "E0433@1");
}

TEST(SyntaxMacro, LibraryTokensPointAtTheCall) {
    Parsed p("fn f() {\n show!(1);\n}", "#[macro_export] macro_rules! show { ($e:expr) => { $crate::io::show($e) } }");
    ASSERT_EQ(p.report(), "");
    for (const ast::Expr& e : p.crate.exprs) {
        if (e.kind != ast::ExprKind::Call) continue;
        EXPECT_EQ(p.sources.text(e.span), "show!(1)");
        EXPECT_NE(e.expansion, 0u);
        EXPECT_TRUE(p.crate.expansions[e.expansion].library);
        EXPECT_EQ(p.sources.text(p.crate.exprs[e.list[0]].span), "1");
        EXPECT_EQ(p.crate.exprs[e.list[0]].expansion, 0u);
    }
}

TEST(SyntaxBuiltin, KnowsTheBuiltInMacros) {
    EXPECT_EQ(body("concat!(\"a\", 1, 2.5, true, 'c', -3)"), "\"a12.5truec-3\"");
    EXPECT_EQ(body("stringify!(a+b , c . d)"), "\"a+b, c.d\"");
    EXPECT_EQ(body("line!(); file!(); module_path!(); cfg!(unix); cfg!(test)"), "2u32; \"main.rs\"; \"main\"; true; false");
    EXPECT_EQ(errors("fn f() {\n compile_error!(\"no\"); }"), "-@2");
    EXPECT_EQ(errors("fn f() {\n include_str!(\"x\"); }"), "unsupported@2");
    EXPECT_EQ(body("t!(a  ==b&&!c)", "macro_rules! t { ($e:expr) => { condition_text!($e) } }"), "\"a == b && !c\"");
}

}  // namespace
}  // namespace framewalk::rust::testing
