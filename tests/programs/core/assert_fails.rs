// Assert fails.
//@ exit: 101
fn double(x: i32) -> i32 {
    x + 2
}

fn main() {
    assert_eq!(double(2), 4);
    println!("first check passed");
    assert_eq!(double(5), 10, "doubling {} went wrong", 5);
    println!("unreachable");
}
