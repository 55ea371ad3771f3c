// All your base.
//@ exit: 101
#[derive(Debug, PartialEq, Eq)]
enum Error {
    InvalidInputBase,
    InvalidOutputBase,
    InvalidDigit(u32),
}
fn convert(number: &[u32], from: u32, to: u32) -> Result<Vec<u32>, Error> {
    if from < 2 {
        return Err(Error::InvalidInputBase);
    }
    if to < 2 {
        return Err(Error::InvalidOutputBase);
    }
    let mut value = 0u64;
    for &d in number {
        if d >= from {
            return Err(Error::InvalidDigit(d));
        }
        value = value * u64::from(from) + u64::from(d);
    }
    let mut out = vec![(value % to as u64) as u32];
    value /= to as u64;
    while value > 0 {
        out.push((value % to as u64) as u32);
        value /= to as u64;
    }
    out.reverse();
    Ok(out)
}
fn collatz(n: u64) -> Option<u64> {
    let mut n = n;
    let mut steps = 0;
    while n != 1 {
        n = match n {
            0 => return None,
            n if n % 2 == 0 => n / 2,
            _ => n.checked_mul(3)?.checked_add(1)?,
        };
        steps += 1;
    }
    Some(steps)
}
fn main() {
    println!("{:?}", convert(&[1, 0, 1], 2, 10));
    println!("{:?}", convert(&[2, 2, 4], 16, 2));
    println!(
        "{:?} {:?} {:?}",
        convert(&[1], 1, 2),
        convert(&[9], 8, 2),
        convert(&[1], 2, 0)
    );
    println!("{:?} {:?} {:?}", collatz(16), collatz(0), collatz(u64::MAX));
    println!("{:?}", convert(&[], 2, 3));
    println!("{:.2}", 1_000_000_000u64 as f64 / 31557600.0 / 0.2408467);
    println!("{}", (1..=20u64).product::<u64>());
    println!("{} {}", i32::MAX.wrapping_add(1), 200u8 as i8 as i32);
    println!("{}", (2.0f64.powi(10) as u32).trailing_zeros());
    println!("{}", (1..=21u64).product::<u64>());
}
