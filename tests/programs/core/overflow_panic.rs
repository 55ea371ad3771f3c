// Overflow panic.
//@ exit: 101
fn factorial(n: u8) -> u8 {
    let mut result = 1;
    for i in 1..=n {
        result *= i;
    }
    result
}

fn main() {
    for n in 0..10 {
        println!("{}! = {}", n, factorial(n));
    }
}
