#![no_main] //~ UNSUPPORTED a program without `main`
//@ rustc: skip

#[unsafe(no_mangle)]
extern "C" fn main() -> i32 {
    println!("started");
    0
}
