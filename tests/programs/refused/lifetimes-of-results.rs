fn f() -> &str { "a" }  //~ ERROR E0106
fn g(a: &str, b: &str) -> (&str, &str) { (a, b) }  //~ ERROR E0106
fn h(a: &str, b: &str) -> Option<&str> { Some(a) }  //~ ERROR E0106
fn i<'a>(a: &'a str, b: &str) -> &str { a }  //~ ERROR E0106
fn j<'a>(a: &'a str, b: &'a str) -> &str { a }  //~ ERROR E0106
fn k(a: &'static str, b: i32) -> &str { a }
fn l(a: Box<dyn Fn(&str) -> &str>) -> &str { a("x") }  //~ ERROR E0106
fn main() {}
