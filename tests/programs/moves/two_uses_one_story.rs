// One move is told once, however often the value is used after it.
fn main() {
    let s = String::from("a");
    drop(s);
    println!("{s}");  //~ ERROR E0382
    println!("{s}");
    let n = s.len();
    println!("{n}");
}
