// A function may give back what a call of itself gave, as the same `impl Trait`.
use std::fmt::Display;
fn a(n: u32) -> impl Display { if n == 0 { return 5 } a(n - 1) }
fn c(n: u32) -> impl Display { if n == 0 { 7u8 } else { let x = c(n - 1).to_string(); x.len() as u8 } }
fn main() {
    println!("{} {}", a(3), c(4));
}
