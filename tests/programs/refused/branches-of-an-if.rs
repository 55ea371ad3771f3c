fn f(x: bool) -> String {
    if x {
        "a"  //~ ERROR E0308
    } else {
        "b"  //~ ERROR E0308
    }
}
fn main() { f(true); }
