// Binary print.
fn print_binary(n: u8) {
    let mut i = 8;
    while i > 0 {
        i -= 1;
        print!("{}", (n >> i) & 1);
    }
    println!(" = {n}");
}

fn main() {
    print_binary(5);
    print_binary(255);
    let mask = 0b1111_0000u8;
    print_binary(mask & 0xAB);
    print_binary(mask | 1);
    print_binary(!mask ^ 0b11);
    println!("{}", 1_000_000u32 << 4 >> 2);
    let mut flags = 0u8;
    flags |= 1 << 3;
    flags |= 1 << 5;
    flags &= !(1 << 3);
    println!("{flags}");
    let (a, b, c) = (true, false, true);
    println!("{} {} {}", a && b || c, a ^ c, !(a & b));
}
