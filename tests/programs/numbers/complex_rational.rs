// Complex rational.
//@ exit: 101
use std::fmt;
use std::ops::*;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Ratio {
    n: i64,
    d: i64,
}
fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 {
        a.abs()
    } else {
        gcd(b, a % b)
    }
}
impl Ratio {
    fn new(n: i64, d: i64) -> Self {
        assert!(d != 0, "denominator must not be zero");
        let g = gcd(n, d) * d.signum();
        Ratio { n: n / g, d: d / g }
    }
    fn to_f64(self) -> f64 {
        self.n as f64 / self.d as f64
    }
}
impl Add for Ratio {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Ratio::new(self.n * o.d + o.n * self.d, self.d * o.d)
    }
}
impl Sub for Ratio {
    type Output = Self;
    fn sub(self, o: Self) -> Self {
        self + -o
    }
}
impl Mul for Ratio {
    type Output = Self;
    fn mul(self, o: Self) -> Self {
        Ratio::new(self.n * o.n, self.d * o.d)
    }
}
impl Div for Ratio {
    type Output = Self;
    fn div(self, o: Self) -> Self {
        Ratio::new(self.n * o.d, self.d * o.n)
    }
}
impl Neg for Ratio {
    type Output = Self;
    fn neg(self) -> Self {
        Ratio::new(-self.n, self.d)
    }
}
impl PartialOrd for Ratio {
    fn partial_cmp(&self, o: &Self) -> Option<std::cmp::Ordering> {
        (self.n * o.d).partial_cmp(&(o.n * self.d))
    }
}
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.d == 1 {
            write!(f, "{}", self.n)
        } else {
            write!(f, "{}/{}", self.n, self.d)
        }
    }
}
impl From<i64> for Ratio {
    fn from(n: i64) -> Self {
        Ratio::new(n, 1)
    }
}
impl std::iter::Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(i: I) -> Self {
        i.fold(0.into(), |a, b| a + b)
    }
}
fn main() {
    let (a, b) = (Ratio::new(1, 2), Ratio::new(-2, -3));
    println!("{} {} {} {}", a + b, a - b, a * b, a / b);
    println!("{} {:.4} {}", a < b, b.to_f64(), Ratio::from(4) * a);
    println!("{}", (1..=5).map(|k| Ratio::new(1, k)).sum::<Ratio>());
    println!("{}", a / Ratio::new(0, 5));
}
