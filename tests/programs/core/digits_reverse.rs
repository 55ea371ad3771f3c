// Digits reverse.
//@ exit: 101
fn reverse(mut n: u32) -> u32 {
    let mut r = 0;
    while n > 0 {
        r = r * 10 + n % 10;
        n /= 10;
    }
    r
}

fn main() {
    println!("{}", reverse(12345));
    println!("{}", reverse(1200));
    let n = 12321;
    if reverse(n) == n {
        println!("{n} is a palindrome");
    }
    println!("{}", reverse(4_000_000_009));
}
