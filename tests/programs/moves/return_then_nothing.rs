// After a move in a condition.
fn is_long(s: String) -> bool { s.len() > 3 }
fn main() {
    let s = String::from("long enough");
    if is_long(s) {
        println!("{s}");  //~ ERROR E0382
    }
}
