// `push` takes its argument.
fn main() {
    let s = String::from("x");
    let mut v = Vec::new();
    v.push(s);
    println!("{} {}", v.len(), s);  //~ ERROR E0382
}
