// A statement that would move a value of unknown size.
use std::ops::Index;
struct S;
impl Index<usize> for S { type Output = str; fn index(&self, _: usize) -> &str { "x" } }
fn f(b: Box<dyn std::fmt::Debug>, v: &[u8]) {
    *b;  //~ ERROR E0161
}
fn main() {
    f(Box::new(1), &[]);
    S[0];  //~ ERROR E0161, E0507
}
