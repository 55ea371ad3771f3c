// Error question.
//@ exit: 1
use std::error::Error;
use std::fmt::{self, Display};
#[derive(Debug)]
struct Neg(i32);
impl Display for Neg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is negative", self.0)
    }
}
impl Error for Neg {}
#[derive(Debug, PartialEq)]
enum Creation {
    Negative,
    Zero,
}
impl Display for Creation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Creation::Negative => "number is negative",
            Creation::Zero => "number is zero",
        })
    }
}
impl Error for Creation {}
#[derive(PartialEq, Debug)]
struct Positive(u64);
impl Positive {
    fn new(v: i64) -> Result<Self, Creation> {
        match v {
            x if x < 0 => Err(Creation::Negative),
            0 => Err(Creation::Zero),
            x => Ok(Self(x as u64)),
        }
    }
}
fn run(s: &str) -> Result<Positive, Box<dyn Error>> {
    let x: i64 = s.parse()?;
    if x == 13 {
        Err("unlucky")?
    }
    Ok(Positive::new(x)?)
}
fn sqrt(n: i32) -> Result<f64, Box<dyn Error + Send + Sync>> {
    if n < 0 {
        return Err(Box::new(Neg(n)));
    }
    Ok((n as f64).sqrt())
}
fn main() -> Result<(), Box<dyn Error>> {
    for s in ["8", "0", "-4", "x", "13"] {
        match run(s) {
            Ok(p) => println!("{p:?}"),
            Err(e) => println!("error: {e}"),
        }
    }
    println!("{:?}", sqrt(16).unwrap());
    let e = sqrt(-1).unwrap_err();
    println!("{e} {:?}", e.downcast_ref::<Neg>().map(|n| n.0));
    let r = run("-1").map_err(|e| e.downcast::<Creation>());
    println!("{:?}", r);
    run("")?;
    Ok(())
}
