struct R<'a>(&'a str);
fn f() -> R { R("a") }  //~ ERROR E0106
fn g(a: &str, b: &str) -> R { R(a) }  //~ ERROR E0106
fn ok(a: R) -> R { a }
fn ok2(a: R, b: i32) -> &str { a.0 }
fn m(a: R, b: R) -> R<'_> { a }  //~ ERROR E0106
fn n(x: &i32, y: &i32) -> impl Iterator<Item = &i32> { vec![x, y].into_iter() }  //~ ERROR E0106
fn o(x: &i32, y: &i32) -> Box<dyn Iterator<Item = i32> + '_> { Box::new(vec![*x, *y].into_iter()) }  //~ ERROR E0106
fn p() -> Box<dyn Fn(&str) -> &str> { Box::new(|x| x) }
fn q(f: fn(&str, &str) -> &str) {}  //~ ERROR E0106
fn s(f: fn() -> &str) {}  //~ ERROR E0106
fn t(f: impl Fn() -> &str) {}  //~ ERROR E0106
fn u(f: &dyn Fn(&str, &i32) -> &str) {}  //~ ERROR E0106
fn main() {}
