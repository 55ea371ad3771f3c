// The first condition that holds decides.
fn sign(n: i32) -> &'static str {
    if n < 0 {
        "negative"
    } else if n == 0 {
        "zero"
    } else if n < 10 {
        "small"
    } else {
        "large"
    }
}
fn main() {
    for n in [-3, 0, 7, 70] {
        println!("{}", sign(n));
    }
    let m = if sign(1) == "small" { 1 } else { 2 };
    println!("{m}");
}

//> negative
//> zero
//> small
//> large
//> 1
