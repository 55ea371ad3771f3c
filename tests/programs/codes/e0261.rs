// A lifetime that nobody declared.
fn first(x: &'a str) -> &'a str { //~ ERROR E0261
    x
}
struct Holder {
    text: &'b str, //~ ERROR E0261
}
fn main() {}
