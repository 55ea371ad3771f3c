//@ exit: 101
// So does division by zero.
fn divide(a: i32, b: i32) -> i32 {
    a / b
}
fn main() {
    println!("{}", divide(7, 2));
    println!("{}", divide(-7, 2) + divide(7, -2));
    println!("{}", -7 % 3);
    println!("{}", divide(1, 0));
}

//> 3
//> -6
//> -1
