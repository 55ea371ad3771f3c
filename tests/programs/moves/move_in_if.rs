// Moved on one path is enough.
fn main() {
    let s = String::from("a");
    let c = 3 > 2;
    if c {
        drop(s);
    }
    println!("{s}");  //~ ERROR E0382
}
