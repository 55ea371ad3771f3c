// Several errors in one function come in the order of the text.
fn main() {
    let a = String::from("a");
    let n = 1;
    n = 2;  //~ ERROR E0384
    let b = a;
    a.len();  //~ ERROR E0382
    let c: i32;
    println!("{b} {n} {c}");  //~ ERROR E0381
    b.push('x');  //~ ERROR E0596
}
