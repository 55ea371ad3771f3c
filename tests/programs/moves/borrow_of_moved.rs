// Even a look at it needs the value.
fn main() {
    let v: Vec<i32> = Vec::new();
    let w = v;
    let r = &v;  //~ ERROR E0382
    println!("{} {}", r.len(), w.len());
}
