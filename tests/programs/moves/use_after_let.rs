// A `String` moved by `let` is gone.
fn main() {
    let s = String::from("hi");
    let t = s;
    println!("{t}");
    println!("{s}");  //~ ERROR E0382
}
