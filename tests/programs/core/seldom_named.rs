// Parts of the library that are seldom named: C's types under their older path, powers of ten, cold places.
use std::hint::cold_path;
use std::os::raw::{c_char, c_int, c_void};
fn half(n: c_int) -> Option<c_int> {
    if n % 2 != 0 {
        cold_path();
        return None;
    }
    Some(n / 2)
}
fn main() {
    let (four, none) = (half(8), half(7));
    println!("{four:?} {none:?}"); //> Some(4) None
    println!("{} {}", std::mem::size_of::<c_char>(), std::mem::size_of::<*const c_void>()); //> 1 8
    println!("{} {} {} {}", f32::MIN_10_EXP, f32::MAX_10_EXP, f64::MIN_10_EXP, f64::MAX_10_EXP); //> -37 38 -307 308
    println!("{} {}", std::f64::MAX_10_EXP, std::f32::MIN_EXP); //> 308 -125
}
