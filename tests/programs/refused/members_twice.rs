// Two members of one name: in one impl, in two impls of the same type, but not in impls of different ones.
struct S;
impl S {
    fn one(&self) {}
    fn one(&self) {} //~ ERROR E0592
    fn two(&self) {} //~ ERROR E0592
}
impl S {
    fn two(&self) {}
}
struct W<T>(T);
impl W<i32> {
    fn get(&self) {}
}
impl W<u8> {
    fn get(&self) {}
}
fn main() {}
