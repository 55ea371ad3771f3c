use std::fmt::Display;
fn p<T>(t: T) { println!("{}", t); }  //~ ERROR E0277
fn q<T: Display>(t: T) -> T { t + 1 }  //~ ERROR E0369
fn r<T>(a: T, b: T) -> bool { a == b }  //~ ERROR E0369
fn s<T>(a: &T) -> T { *a }  //~ ERROR E0507
fn u<T: Display>(t: Vec<T>) {}
struct N;
fn main() { p(1); u(vec![N]); let n = N; println!("{:?} {}", n, n); let v: Vec<N> = Vec::new(); println!("{:?}", v); }  //~ ERROR E0277
