// A promise that was not kept.
//@ rustc: skip
fn main() {
    let n = std::env::args().count();
    if n < 100 {
        unsafe { std::hint::unreachable_unchecked() } //~ UB unreachable-reached
    }
}
