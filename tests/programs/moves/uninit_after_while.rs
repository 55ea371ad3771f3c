// A `while` body may never run.
fn main() {
    let x: i32;
    let mut n = 0;
    while n < 1 {
        n += 1;
    }
    println!("{}", x + n);  //~ ERROR E0381
}
