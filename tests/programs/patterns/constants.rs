// Named constants in patterns.
const LIMIT: i32 = 10;
const WORD: &str = "secret";
fn check(n: i32) -> &'static str {
    match n {
        0 => "zero",
        LIMIT => "limit",
        1..=LIMIT => "below",
        _ => "above",
    }
}
fn main() {
    for n in [0, 5, 10, 11] {
        println!("{}", check(n));
    }
    match "secret" {
        WORD => println!("found"),
        _ => println!("not found"),
    }
}

//> zero
//> below
//> limit
//> above
//> found
