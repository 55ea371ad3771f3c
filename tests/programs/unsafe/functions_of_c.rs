// What C's library has can be declared and called.
use std::ffi::{c_char, c_double, c_int, CString};

unsafe extern "C" {
    safe fn abs(input: i32) -> i32;
    fn labs(input: i64) -> i64;
    fn sqrt(x: c_double) -> c_double;
    fn pow(x: f64, y: f64) -> f64;
    fn strlen(text: *const c_char) -> usize;
    fn toupper(c: c_int) -> c_int;
}

fn length(text: &str) -> usize {
    let text = CString::new(text).expect("no zero inside");
    unsafe { strlen(text.as_ptr()) }
}

fn shout(text: &str) -> String {
    text.bytes().map(|b| unsafe { toupper(b as c_int) as u8 as char }).collect()
}

fn main() {
    println!("{} {}", abs(-3), abs(4));
    unsafe {
        println!("{} {} {}", labs(-5_000_000_000), sqrt(2.0), pow(2.0, 0.5));
    }
    println!("{} {}", length("twelve bytes"), shout("up, 1!"));
    let f: extern "C" fn(i32) -> i32 = abs;
    println!("{}", f(-9));
}
