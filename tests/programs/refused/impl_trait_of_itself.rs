// What `impl Trait` stands for may not contain itself, directly or through another function.
fn a() -> impl Iterator<Item = u8> { b() }  //~ ERROR E0720
fn b() -> impl Iterator<Item = u8> { a() }  //~ ERROR E0720
fn f(n: i32) -> impl Sized { if n > 1 { Some(f(n - 1)) } else { None } }  //~ ERROR E0720
struct S;
impl S {
    fn m(&self) -> impl Fn() { let x = self.m(); move || x() }  //~ ERROR E0720
}
fn g() -> impl Sized { Box::new(g()) }  //~ ERROR E0720
fn ok() -> Box<dyn Fn()> { let x = ok(); Box::new(move || x()) }
fn main() { for x in a() { println!("{x}"); } }
