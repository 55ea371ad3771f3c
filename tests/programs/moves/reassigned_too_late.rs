// A new value after the use does not help.
fn main() {
    let mut s = String::from("a");
    drop(s);
    println!("{s}");  //~ ERROR E0382
    s = String::from("b");
    println!("{s}");
}
