// A reference lends, it does not give.
fn main() {
    let s = String::from("a");
    let r = &s;
    let t = *r;  //~ ERROR E0507
    println!("{t}");
}
