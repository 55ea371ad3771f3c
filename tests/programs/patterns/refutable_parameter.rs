// So must a parameter.
fn f(Some(n): Option<i32>) -> i32 {  //~ ERROR E0005
    n
}
fn main() {
    println!("{}", f(Some(1)));
}
