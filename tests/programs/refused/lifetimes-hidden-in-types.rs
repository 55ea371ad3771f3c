struct P<'a, T> { x: &'a T }
struct Q { p: P<i32> }  //~ ERROR E0106
fn f(p: P<i32>) -> &i32 { p.x }
fn g() -> P<i32> { loop {} }  //~ ERROR E0106
use std::cell::Ref;
fn h(a: Ref<i32>) -> Ref<i32> { a }
fn i(a: i32) -> Ref<i32> { loop {} }  //~ ERROR E0106
use std::slice::Iter;
struct U { i: Iter<i32> }  //~ ERROR E0106
fn j(v: &Vec<i32>) -> Iter<i32> { v.iter() }
fn k(v: std::fmt::Formatter) {}
fn main() {}
