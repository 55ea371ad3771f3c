struct S;
impl S {
    fn a(&self, x: &str) -> &str { "a" }
    fn b(self: &Self, x: &str) -> &str { "a" }
    fn c(self, x: &str, y: &str) -> &str { "a" }  //~ ERROR E0106
    fn d(self: Box<Self>, x: &str) -> &str { "a" }
    fn e(&self, f: &str, g: &str) -> Vec<&str> { vec![] }
}
enum E { A(&str), B { x: &i32 } }  //~ ERROR E0106
fn main() {}
