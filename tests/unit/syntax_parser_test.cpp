#include <gtest/gtest.h>

#include "syntax_check.h"

namespace framewalk::rust::testing {
namespace {

TEST(SyntaxExpr, BindsByPrecedence) {
    EXPECT_EQ(body("a + b * c - d"), "((a + (b * c)) - d)");
    EXPECT_EQ(body("a == b && c || d && !e"), "(((a == b) && c) || (d && (!e)))");
    EXPECT_EQ(body("a | b ^ c & d << e + f"), "(a | (b ^ (c & (d << (e + f)))))");
    EXPECT_EQ(body("a as u8 as u16 * b"), "(((a as u8) as u16) * b)");
    EXPECT_EQ(body("-a as u8"), "((-a) as u8)");
    EXPECT_EQ(body("-a.b()?"), "(-a.b()?)");
    EXPECT_EQ(body("*a.b[c] = d"), "((*a.b[c]) = d)");
    EXPECT_EQ(body("a = b = c"), "(a = (b = c))");
    EXPECT_EQ(body("a += b -= c"), "(a += (b -= c))");
    EXPECT_EQ(body("a..b + 1"), "(a..(b + 1))");
    EXPECT_EQ(body("a || b..=c"), "((a || b)..=c)");
    EXPECT_EQ(body("(a + b) * c"), "((a + b) * c)");
    EXPECT_EQ(body("&mut a + &b"), "((&mut a) + (&b))");
    EXPECT_EQ(body("&&a"), "(&(&a))");
    EXPECT_EQ(body("&raw mut a.b"), "(&raw mut a.b)");
    EXPECT_EQ(body("!a & !b"), "((!a) & (!b))");
    EXPECT_EQ(body("return a + b"), "(return (a + b))");
    EXPECT_EQ(body("|x| x + 1"), "(|x| (x + 1))");
    EXPECT_EQ(body("a = |x, y: u8| -> u8 { x }"), "(a = (|x, y: u8| -> u8 { x }))");
}

TEST(SyntaxExpr, ReadsRanges) {
    EXPECT_EQ(body("(..)"), "(..)");
    EXPECT_EQ(body("a[..]; a[1..]; a[..2]; a[1..=2]"), "a[(..)]; a[(1..)]; a[(..2)]; a[(1..=2)]");
    EXPECT_EQ(body("for i in 0..n {}"), "(for i in (0..n) { })");
    EXPECT_EQ(body("let r = ..=5;"), "let r = (..=5);");
    EXPECT_EQ(errors("fn f() { 1..=; }"), "E0586@1");
}

TEST(SyntaxExpr, ChainedComparisonsAreErrors) {
    EXPECT_EQ(errors("fn f() { a < b < c; }"), "-@1");
    EXPECT_EQ(errors("fn f() { a == b == c; }"), "-@1");
    EXPECT_EQ(errors("fn f() {\n a as usize < b; }"), "-@2");
    EXPECT_EQ(body("(a < b) == c"), "((a < b) == c)");
}

TEST(SyntaxExpr, ConditionsTakeNoStructLiterals) {
    EXPECT_EQ(body("if a { b }"), "(if a { b })");
    EXPECT_EQ(body("if a == (S { b }) { c }"), "(if (a == S { b: b }) { c })");
    EXPECT_EQ(body("match a { b => S { c } }"), "(match a { b => S { c: c } })");
    EXPECT_EQ(body("while f(S { a: 1 }) {}"), "(while f(S { a: 1 }) { })");
    EXPECT_EQ(errors("fn f() { if a == S { b: 1 } { } }"), "-@1");
}

TEST(SyntaxExpr, StatementsEndAtBlocks) {
    EXPECT_EQ(body("match a {} - 1"), "(match a {  }) (-1)");
    EXPECT_EQ(body("{ 1 } * 2;"), "{ 1 } (*2);");
    EXPECT_EQ(body("if a { b } (c)"), "(if a { b }) c");
    EXPECT_EQ(body("match a {}.b()"), "(match a {  }).b()");
    EXPECT_EQ(body("unsafe { a }.b;"), "unsafe { a }.b;");
    EXPECT_EQ(body("let x = { 1 } + 2;"), "let x = ({ 1 } + 2);");
    EXPECT_EQ(body("loop {} 1"), "(loop { }) 1");
    EXPECT_EQ(body("a; b"), "a; b");
    EXPECT_EQ(body(";;"), "; ;");
}

TEST(SyntaxExpr, ReadsPostfixAndFields) {
    EXPECT_EQ(body("t.0.1.a.b::<u8>(1, 2)[3]"), "t.0.1.a.b<u8>(1, 2)[3]");
    EXPECT_EQ(body("t.0. 1"), "t.0.1");
    EXPECT_EQ(body("a?.b?.await"), "a?.b?.await");
    EXPECT_EQ(body("f(1)(2)"), "f(1)(2)");
    EXPECT_EQ(body("1.max(2)"), "1.max(2)");
}

TEST(SyntaxExpr, ReadsLabelsAndJumps) {
    EXPECT_EQ(body("'a: loop { break 'a 1; }"), "('a: loop { (break 'a 1); })");
    EXPECT_EQ(body("'a: { break 'a }"), "'a: { (break 'a) }");
    EXPECT_EQ(body("while a { continue }"), "(while a { (continue) })");
    EXPECT_EQ(errors("fn f() { 'a x; }"), "-@1");
}

TEST(SyntaxExpr, LetBelongsToConditions) {
    EXPECT_EQ(body("if let Some(x) = y { x }"), "(if (let Some(x) = y) { x })");
    EXPECT_EQ(errors("fn f() { if let Some(x) = y && x { } }"), "-@1");
    Parsed chain("fn f() { if let Some(x) = y && x && let z = 1 { } }", "", 2024);
    EXPECT_EQ(chain.report(), "");
    EXPECT_EQ(errors("fn f() { let a = (let b = c); }"), "-@1");
    EXPECT_EQ(errors("fn f() { if a || let b = c {} }"), "-@1");
}

TEST(SyntaxExpr, ReadsStructsArraysTuples) {
    EXPECT_EQ(body("S { a, b: 1, ..c }"), "S { a: a, b: 1, ..c }");
    EXPECT_EQ(body("S::<u8> { 0: 1 }"), "S<u8> { 0: 1 }");
    EXPECT_EQ(body("[1, 2,]; [0; 3]; []; (1,); ()"), "[1, 2]; [0; 3]; []; (1,); ()");
    EXPECT_EQ(body("<Vec<u8>>::new(); <T as A<u8>>::b::<C>()"), "<Vec<u8>>::new(); <T as A<u8>>::b<C>()");
    EXPECT_EQ(body("Vec::<Vec<u8>>::new()"), "Vec<Vec<u8>>::new()");
}

TEST(SyntaxPat, ReadsPatterns) {
    EXPECT_EQ(body("match a { 1 | 2 => b, -3..=4 => c, ..5 => d, 6.. => e, _ => f }"),
              "(match a { (1 | 2) => b, (-3)..=4 => c, ..5 => d, 6.. => e, _ => f })");
    EXPECT_EQ(body("let (a, .., mut b) = c;"), "let (a, .., mut b) = c;");
    EXPECT_EQ(body("let [x, rest @ .., ref mut y] = c;"), "let [x, rest @ .., ref mut y] = c;");
    EXPECT_EQ(body("let S { a, b: Some(c), ref d, .. } = e;"), "let S { a, b: Some(c), ref d, .. } = e;");
    EXPECT_EQ(body("let &(ref a, &mut b) = c;"), "let &(ref a, &mut b) = c;");
    EXPECT_EQ(body("match a { x @ (A::B | C) if x > 1 => 1, <T>::K => 2, A::M..=A::N => 3 }"),
              "(match a { x @ (A::B | C) if (x > 1) => 1, <T>::K => 2, A::M..=A::N => 3 })");
    EXPECT_EQ(errors("fn f() { match a { 1...2 => 3 } }"), "E0783@1");
}

TEST(SyntaxType, ReadsTypes) {
    EXPECT_EQ(body("let a: Vec<Vec<i32>>;"), "let a: Vec<Vec<i32>>;");
    EXPECT_EQ(body("let a: &'a mut [T; 3 + 1];"), "let a: &'a mut [T; (3 + 1)];");
    EXPECT_EQ(body("let a: (u8,); let b: (u8); let c: ();"), "let a: (u8,); let b: u8; let c: ();");
    EXPECT_EQ(body("let a: *const *mut u8; let b: &&u8; let c: !; let d: _; let e: [u8];"),
              "let a: *const *mut u8; let b: &&u8; let c: !; let d: _; let e: [u8]; !! E0658@2");
    EXPECT_EQ(body("let a: Box<dyn Fn(u8, &str) -> bool + Send + 'static>;"),
              "let a: Box<(dyn Fn(u8, &str) -> bool + Send + 'static)>;");
    EXPECT_EQ(body("let a: for<'a> unsafe extern \"C\" fn(x: &'a u8) -> u8;"),
              "let a: for<'a> unsafe extern \"C\" fn(&'a u8) -> u8;");
    EXPECT_EQ(body("let a: impl Iterator<Item = u8> + Clone;"), "let a: (impl Iterator<Item = u8> + Clone);");
    EXPECT_EQ(body("let a: A<3, -1, { 2 }, 'x, T>;"), "let a: A<3, (-1), { 2 }, 'x, T>;");
    EXPECT_EQ(errors("fn f(x: &u8 + Send) {}"), "E0178@1");
}

TEST(SyntaxItem, ReadsItems) {
    Parsed p("pub struct S<'a, T: A + 'a = u8, const N: usize = 3>(pub T) where T: B;\n"
             "impl<T> Tr for S<T> { const K: u8 = 1; type X = T; fn f(&self, mut a: u8) {} }\n"
             "trait Q: A + B { fn g(self: Box<Self>) -> u8; }\n"
             "use a::{self, b::*, c as d};\n"
             "enum E { A, B(u8), C { x: u8 } = 3 }");
    EXPECT_EQ(p.report(), "");
    EXPECT_EQ(p.dump(),
              "pub struct S<'a, T: A + 'a = u8, const N: usize = 3>(pub T) where T: B;\n"
              "impl<T> Tr for S<T> { const K: u8 = 1; type X = T; fn f(self: &Self, mut a: u8) { } }\n"
              "trait Q: A + B { fn g(self: Box<Self>) -> u8; }\n"
              "use a::{self, b::*, c as d};\n"
              "enum E { A, B(u8), C { x: u8 } = 3 }\n");
}

TEST(SyntaxItem, LeavesOutWhatCfgExcludes) {
    Parsed p("#[cfg(test)] fn a() {} #[cfg(not(test))] fn b(#[cfg(any())] x: u8, y: u8) {}\n"
             "#[cfg(all(unix, target_pointer_width = \"64\"))] struct S { #[cfg(windows)] a: A, b: B }\n"
             "#[cfg(feature = \"x\")] mod m { broken macro!() }\n"
             "fn c() { #[cfg(false)] let x = nope!(); match a { #[cfg(any())] 1 => 2, _ => 3 } }\n"
             "#[cfg_attr(unix, derive(A, b::C), inline)] #[cfg_attr(windows, cold)] enum E {}\n"
             "#[test] fn t() {}");
    EXPECT_EQ(p.dump(), "fn b(y: u8) { }\nstruct S { b: B };\nfn c() { (match a { _ => 3 }) }\n"
                        "#[derive(A, b::C)] #[inline] enum E {  }\n");
    ASSERT_EQ(p.crate.items.size(), 4u);
    const ast::Item& e = p.crate.all_items[p.crate.items[3]];
    ASSERT_EQ(e.attrs[0].words.size(), 2u);
    EXPECT_EQ(p.names.text(e.attrs[0].words[1]), "C");
}

TEST(SyntaxError, StandsOnRustcsLine) {
    EXPECT_EQ(errors("fn f() { let x = 5\n let y = 6; }"), "-@1");
    EXPECT_EQ(errors("fn f() { let x = 5 let\n y = 6; }"), "-@1");
    EXPECT_EQ(errors("fn f() {\n let x = ;\n }"), "-@2");
    EXPECT_EQ(errors("fn f() {\n g(1, 2;\n }"), "-@3");
    EXPECT_EQ(errors("fn f() {\n"), "-@1");
    EXPECT_EQ(errors("fn f()\n}"), "-@2");
    EXPECT_EQ(errors("struct S {\n a u8,\n b: u8 }"), "-@2");
    EXPECT_EQ(errors("fn f(a) {}\n"), "-@1");
    EXPECT_EQ(errors("let x = 1;\nfn f() { 1 1 }"), "-@1");
    EXPECT_EQ(errors("fn f() {\n match x { 1 => 2\n 3 => 4 } }"), "-@2");
    EXPECT_EQ(errors("fn f() {\n for i 0..3 {}\n}"), "-@2");
    EXPECT_EQ(errors("fn f() {\n /// doc\n}"), "E0585@2");
}

TEST(SyntaxError, GoesOnBehindTheBlock) {
    Parsed p("fn f() { let a = 1 1; let b = ]; g(2 3); h(); }\nfn k() {}");
    EXPECT_NE(p.dump().find("fn k"), std::string::npos);
    Parsed q("fn f() { g(2 3); { let a = 1 1; h(); } k() }");
    EXPECT_EQ(q.report(), "-@1 -@1");
    EXPECT_EQ(q.dump(), "fn f() { g(2, 3); { <error>; <error> } k() }\n");
}

TEST(SyntaxError, SaysWhatIsNotAllowedWhere) {
    EXPECT_EQ(errors("fn f();"), "-@1");
    EXPECT_EQ(errors("trait T { pub fn f(); }"), "E0449@1");
    EXPECT_EQ(errors("struct S; impl S { fn f(); }"), "-@1");
    EXPECT_EQ(errors("trait T { fn f((a, b): (u8, u8)); }"), "E0642@1");
    EXPECT_EQ(errors("struct S<T, 'a>(T);"), "-@1");
    EXPECT_EQ(errors("#[no_such] fn f() {}"), "-@1");
    EXPECT_EQ(errors("mod m;"), "E0583@1");
}

}  // namespace
}  // namespace framewalk::rust::testing
