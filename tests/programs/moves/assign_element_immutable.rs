// So does an element.
fn main() {
    let a = [1, 2, 3];
    a[0] = 4;  //~ ERROR E0594
    println!("{}", a[0]);
}
