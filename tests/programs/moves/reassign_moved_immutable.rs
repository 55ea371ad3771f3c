// A moved binding is still immutable.
fn main() {
    let s = String::from("a");
    drop(s);
    s = String::from("b");  //~ ERROR E0384
    println!("{s}");
}
