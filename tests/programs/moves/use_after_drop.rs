// `drop` takes the value.
fn main() {
    let b = Box::new(1);
    drop(b);
    println!("{}", b);  //~ ERROR E0382
}
