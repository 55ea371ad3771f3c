// Moved on both paths.
fn main() {
    let s = String::from("a");
    let c = 3 > 2;
    if c { drop(s); } else { let t = s; println!("{t}"); }
    println!("{s}");  //~ ERROR E0382
}
