fn main() {
    let i: i32 = 2147483648;  //~ ERROR overflowing_literals
    let j = 1u8 << 9;  //~ ERROR arithmetic_overflow
    let k: i8 = -129;  //~ ERROR overflowing_literals
    let l = 255u8 + 1;  //~ ERROR arithmetic_overflow
    let a = [1, 2, 3];
    let idx = 3;
    println!("{}", a[idx]);  //~ ERROR unconditional_panic
    let m = i32::MAX + 1;  //~ ERROR arithmetic_overflow
    println!("{} {} {} {} {}", i, j, k, l, m);
}
