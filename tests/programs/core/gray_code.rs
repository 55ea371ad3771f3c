// Gray code.
//@ exit: 101
fn gray(n: u32) -> u32 {
    n ^ (n >> 1)
}
fn degray(mut g: u32) -> u32 {
    let mut n = 0;
    while g > 0 {
        n ^= g;
        g >>= 1;
    }
    n
}
fn main() {
    for i in 0..8 {
        print!("{:03b} ", gray(i));
    }
    println!();
    println!("{}", (0..1000).all(|i| degray(gray(i)) == i));
    let parity = |x: u64| x.count_ones() % 2 == 1;
    println!("{} {}", parity(7), parity(9));
    let mut x: i8 = 100;
    for step in [10, 10, 10] {
        x += step;
        println!("{x}");
    }
}
