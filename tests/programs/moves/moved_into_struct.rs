// A struct literal takes its fields.
struct Wrap { s: String }
fn main() {
    let s = String::from("x");
    let w = Wrap { s };
    println!("{} {}", w.s, s);  //~ ERROR E0382
}
