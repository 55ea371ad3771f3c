// So do tuples and arrays.
fn main() {
    let a = String::from("x");
    let b = String::from("y");
    let t = (a, 1);
    let r = [b];
    println!("{} {} {}", t.0, r[0], a);  //~ ERROR E0382
    println!("{} {}", t.1, b);  //~ ERROR E0382
}
