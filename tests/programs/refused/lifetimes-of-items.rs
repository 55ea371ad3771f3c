struct R<'a>(&'a str);
struct A { r: R }  //~ ERROR E0106
struct B { r: R<'_>, s: &'static str }  //~ ERROR E0106
type T1 = &str;  //~ ERROR E0106
type T2 = R;  //~ ERROR E0106
const C: &str = "a";
static D: &[&str] = &["a"];
trait Tr { type X; fn f(&self) -> &str; fn g(x: &str) -> &str { x } fn h() -> &str; const K: &str; }  //~ ERROR E0106
struct S;
fn main() {}
