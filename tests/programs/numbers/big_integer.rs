// Big integer.
//@ exit: 101
use std::fmt;
use std::ops::{Add, Mul};
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Big(Vec<u32>);
const BASE: u64 = 1_000_000_000;
impl From<u64> for Big {
    fn from(mut n: u64) -> Self {
        let mut v = vec![];
        while n > 0 {
            v.push((n % BASE) as u32);
            n /= BASE;
        }
        Big(v)
    }
}
impl<'a> Add<&'a Big> for &'a Big {
    type Output = Big;
    fn add(self, o: &Big) -> Big {
        let mut out = Vec::with_capacity(self.0.len().max(o.0.len()) + 1);
        let mut carry = 0u64;
        for i in 0..self.0.len().max(o.0.len()) {
            let s = carry + u64::from(*self.0.get(i).unwrap_or(&0)) + o.0.get(i).copied().unwrap_or(0) as u64;
            out.push((s % BASE) as u32);
            carry = s / BASE;
        }
        if carry > 0 {
            out.push(carry as u32);
        }
        Big(out)
    }
}
impl Mul<u32> for Big {
    type Output = Big;
    fn mul(mut self, k: u32) -> Big {
        let mut carry = 0;
        for d in &mut self.0 {
            let p = *d as u64 * k as u64 + carry;
            *d = (p % BASE) as u32;
            carry = p / BASE;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
        self
    }
}
impl fmt::Display for Big {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut s = String::new();
        for (i, d) in self.0.iter().rev().enumerate() {
            if i == 0 {
                s += &d.to_string();
            } else {
                s += &format!("{d:09}");
            }
        }
        f.pad_integral(true, "", if s.is_empty() { "0" } else { &s })
    }
}
impl std::str::FromStr for Big {
    type Err = String;
    fn from_str(s: &str) -> Result<Big, String> {
        if let Some(c) = s.chars().find(|c| !c.is_ascii_digit()) {
            return Err(format!("bad digit {c:?}"));
        }
        s.as_bytes()
            .rchunks(9)
            .map(|c| {
                std::str::from_utf8(c)
                    .unwrap()
                    .parse::<u32>()
                    .map_err(|e| e.to_string())
            })
            .collect::<Result<Vec<_>, _>>()
            .map(Big)
    }
}
impl std::iter::Product<u32> for Big {
    fn product<I: Iterator<Item = u32>>(it: I) -> Big {
        it.fold(Big::from(1), |a, k| a * k)
    }
}
fn main() {
    let f: Big = (1..=30u32).product();
    println!(
        "{f} {}",
        f.to_string().bytes().map(|b| (b - b'0') as u32).sum::<u32>()
    );
    let (mut a, mut b) = (Big::default(), Big::from(1));
    for _ in 0..150 {
        let c = &a + &b;
        a = b;
        b = c;
    }
    println!("{a} [{:>40}] [{:<8}]", b, Big::from(7));
    println!(
        "{:?} {}",
        "12345678901234567890".parse::<Big>(),
        "000000000000".parse::<Big>().is_ok()
    );
    println!("{:?} {:?}", "12x".parse::<Big>(), Big::from(u64::MAX));
    println!("{}", Big::from(0));
    println!(
        "{}",
        u64::MAX
            .checked_mul(2)
            .map_or("overflow".to_string(), |v| v.to_string())
    );
    println!("{}", i64::MAX as f64 as i64 == i64::MAX);
    println!(
        "{:?}",
        (
            u32::MAX as f32,
            u32::MAX as f64,
            16777217i32 as f32,
            -1e20 as i32,
            f32::MAX as f64
        )
    );
    println!("{}", "3000000000".parse::<i32>().unwrap());
}
