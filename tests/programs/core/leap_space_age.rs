// Leap space age.
//@ exit: 101
const EARTH: f64 = 31_557_600.0;
fn age(seconds: u64, ratio: f64) -> f64 {
    seconds as f64 / EARTH / ratio
}
fn is_leap(y: u32) -> bool {
    if y % 100 == 0 {
        y % 400 == 0
    } else {
        y % 4 == 0
    }
}
fn days_in_month(y: u32, m: u32) -> u32 {
    match m {
        2 if is_leap(y) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => panic!("no month {m}"),
    }
}
fn day_of_year(y: u32, m: u32, d: u32) -> u32 {
    let mut n = d;
    for i in 1..m {
        n += days_in_month(y, i);
    }
    n
}
fn main() {
    for (name, r) in [
        ("Mercury", 0.2408467),
        ("Mars", 1.8808158),
        ("Neptune", 164.79132),
    ] {
        println!("{name:>8} {:.2}", age(2_134_835_688, r));
    }
    println!("{} {}", day_of_year(2024, 12, 31), day_of_year(2023, 3, 1));
    println!("{}", (1900..=2000).filter(|&y| is_leap(y)).count());
    println!("{}", days_in_month(2023, 13));
}
