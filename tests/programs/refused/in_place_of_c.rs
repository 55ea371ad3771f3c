// With a `pow` of the program's, `powf` would call it: what the rest of a program does then is not told.
//@ rustc: skip
#[unsafe(no_mangle)]
pub extern "C" fn pow(x: f64, y: f64) -> f64 { //~ UNSUPPORTED in the place of the C library's `pow`
    x + y
}

fn main() {
    println!("{}", 2f64.powf(3.5));
}
