// Egyptian multiply.
//@ exit: 101
fn multiply(a: u32, b: u32) -> u32 {
    let (mut x, mut y, mut acc) = (a, b, 0);
    while x > 0 {
        if x % 2 == 1 {
            acc += y;
        }
        println!("{x:>4} {y:>6} {acc:>6}");
        x /= 2;
        y *= 2;
    }
    acc
}
fn hanoi(n: u8, from: char, to: char, via: char, moves: &mut u32) {
    if n == 0 {
        return;
    }
    hanoi(n - 1, from, via, to, moves);
    *moves += 1;
    if n == 3 {
        println!("disk {n}: {from} -> {to}");
    }
    hanoi(n - 1, via, to, from, moves);
}
fn ackermann(m: u64, n: u64) -> u64 {
    match (m, n) {
        (0, n) => n + 1,
        (m, 0) => ackermann(m - 1, 1),
        (m, n) => ackermann(m - 1, ackermann(m, n - 1)),
    }
}
fn main() {
    println!("{}", multiply(13, 24));
    let mut moves = 0;
    hanoi(4, 'A', 'C', 'B', &mut moves);
    println!("{moves} {}", ackermann(2, 3));
    let mut digits = [0u8; 10];
    let mut n = 2u64.pow(40);
    while n > 0 {
        digits[(n % 10) as usize] += 1;
        n /= 10;
    }
    println!("{digits:?}");
    println!("{}", multiply(3, u32::MAX / 2));
}
