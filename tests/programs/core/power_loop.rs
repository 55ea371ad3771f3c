// Power loop.
//@ exit: 101
fn power(base: i64, exp: u32) -> i64 {
    let mut result = 1;
    let mut e = exp;
    let mut b = base;
    while e > 0 {
        if e & 1 == 1 {
            result *= b;
        }
        e >>= 1;
        if e > 0 {
            b *= b;
        }
    }
    result
}

fn main() {
    assert_eq!(power(2, 10), 1024);
    assert_eq!(power(-3, 3), -27);
    println!("{}", power(7, 20));
    println!("{}", power(10, 18));
    println!("{}", power(10, 19));
}
