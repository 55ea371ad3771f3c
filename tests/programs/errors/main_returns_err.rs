// Main returns err.
//@ exit: 1
use std::fmt;

#[derive(Debug)]
struct TooBig {
    limit: i64,
    got: i64,
}
impl fmt::Display for TooBig {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} exceeds {}", self.got, self.limit)
    }
}
impl std::error::Error for TooBig {}

fn check(n: i64) -> Result<i64, TooBig> {
    if n > 100 {
        Err(TooBig { limit: 100, got: n })
    } else {
        Ok(n)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", check(5)?);
    let n: i64 = "99".parse()?;
    println!("{}", check(n)?);
    println!("{}", check(n * 2)?);
    println!("not here");
    Ok(())
}
