// Tuples are moved in parts, too.
fn main() {
    let t = (String::from("1"), String::from("2"));
    let a = t.0;
    let b = t;  //~ ERROR E0382
    println!("{a} {}", b.1);
}
