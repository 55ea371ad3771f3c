// The content of a box can be moved out once.
fn main() {
    let b = Box::new(String::from("x"));
    let s = *b;
    println!("{s}");
    println!("{b}");  //~ ERROR E0382
}
