// One mistake was put in: wrong condition.
// `Err(…)?` alone: nothing says what the success would be, so it is `()`.
use std::error::Error;
fn check(n: i32) -> Result<i32, Box<dyn Error>> {
    if 1 { //~ ERROR E0308
        Err(format!("{n} is reserved"))?;
    }
    if n == 2 {
        Err("two")?
    }
    let m: i32 = if n > 9 { Err("too many")? } else { n * 2 };
    Ok(m)
}
fn first(v: &[i32]) -> Option<i32> {
    if v.is_empty() {
        None?;
    }
    Some(v[0])
}
fn main() {
    for n in [0, 1, 2, 10] {
        match check(n) {
            Ok(m) => println!("ok {m}"),
            Err(e) => println!("error {e}"),
        }
    }
    println!("{:?} {:?}", first(&[]), first(&[7]));
}
