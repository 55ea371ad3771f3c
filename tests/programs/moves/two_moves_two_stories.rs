// A second move is a second story.
fn main() {
    let s = String::from("a");
    let t = s;
    let u = s;  //~ ERROR E0382
    println!("{s} {t} {u}");  //~ ERROR E0382
}
