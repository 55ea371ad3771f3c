// Question chain.
//@ exit: 101
use std::num::ParseIntError;
fn multiply(a: &str, b: &str) -> Result<i32, ParseIntError> {
    let x = a.parse::<i32>()?;
    let y = b.trim().parse::<i32>()?;
    Ok(x * y)
}
fn total_cost(q: &str) -> Result<i32, ParseIntError> {
    let fee = 1;
    let cost = 5;
    let q = q.parse::<i32>()?;
    Ok(q * cost + fee)
}
type Res<T> = std::result::Result<T, String>;
fn sum_line(l: &str) -> Res<i64> {
    l.split('+')
        .map(|p| p.trim().parse::<i64>().map_err(|e| format!("{p:?}: {e}")))
        .sum()
}
fn nested(v: &[&str]) -> Option<Result<u8, ParseIntError>> {
    v.first().map(|s| s.parse())
}
fn main() {
    println!("{:?} {:?}", multiply("10", " 2"), multiply("t", "2"));
    match total_cost("beep") {
        Ok(c) => println!("{c}"),
        Err(e) => println!("{e}"),
    }
    println!("{:?}", total_cost("34"));
    println!("{:?} {:?}", sum_line("1 + 2 + 3"), sum_line("1 + x"));
    println!(
        "{:?} {:?} {:?}",
        nested(&[]),
        nested(&["7"]),
        nested(&["-1"]).map(|r| r.is_err())
    );
    println!("{:?}", "99999999999".parse::<i32>().unwrap_err().kind());
    if let Err(e) = total_cost("").and_then(|c| multiply("2", &c.to_string())) {
        println!("{e:?}");
    }
    total_cost("12a").expect("cost must be a number");
}
