// A call takes its argument by value.
fn take(s: String) { println!("{s}"); }
fn main() {
    let s = String::from("hi");
    take(s);
    take(s);  //~ ERROR E0382
}
