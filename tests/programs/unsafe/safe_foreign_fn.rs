// A foreign function that is declared safe needs no `unsafe` where it is called.
unsafe extern "C" {
    safe fn abs(x: i32) -> i32;
    unsafe fn labs(x: i64) -> i64;
}
fn sizes(x: i32) -> (i32, i64) {
    (abs(x), unsafe { labs(x as i64) })
}
fn main() {
    if std::env::args().count() > 100 {
        println!("{:?}", sizes(-3));
    }
    println!("not called");
}
