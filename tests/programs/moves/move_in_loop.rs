// The second round finds nothing to move.
fn main() {
    let s = String::from("a");
    loop {
        drop(s);  //~ ERROR E0382
    }
}
