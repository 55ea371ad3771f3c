// Matrix index.
//@ exit: 101
use std::ops::{Add, BitAnd, BitOr, Div, Index, IndexMut, Mul, Neg, Not, Rem, Shl, SubAssign};
#[derive(Debug, Clone, PartialEq, Default)]
struct Matrix {
    w: usize,
    d: Vec<i32>,
}
impl Index<(usize, usize)> for Matrix {
    type Output = i32;
    fn index(&self, (r, c): (usize, usize)) -> &i32 {
        &self.d[r * self.w + c]
    }
}
impl IndexMut<(usize, usize)> for Matrix {
    fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut i32 {
        &mut self.d[r * self.w + c]
    }
}
impl<'a> Mul<i32> for &'a Matrix {
    type Output = Matrix;
    fn mul(self, k: i32) -> Matrix {
        Matrix {
            w: self.w,
            d: self.d.iter().map(|x| x * k).collect(),
        }
    }
}
impl Add for Matrix {
    type Output = Matrix;
    fn add(mut self, o: Matrix) -> Matrix {
        for (a, b) in self.d.iter_mut().zip(o.d) {
            *a += b;
        }
        self
    }
}
impl SubAssign<i32> for Matrix {
    fn sub_assign(&mut self, k: i32) {
        self.d.iter_mut().for_each(|x| *x -= k);
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Flags(u8);
impl BitOr for Flags {
    type Output = Self;
    fn bitor(self, o: Self) -> Self {
        Flags(self.0 | o.0)
    }
}
impl BitAnd for Flags {
    type Output = bool;
    fn bitand(self, o: Self) -> bool {
        self.0 & o.0 != 0
    }
}
impl Not for Flags {
    type Output = Flags;
    fn not(self) -> Flags {
        Flags(!self.0)
    }
}
impl Shl<u32> for Flags {
    type Output = Flags;
    fn shl(self, n: u32) -> Flags {
        Flags(self.0 << n)
    }
}
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Frac(i32, i32);
impl Div for Frac {
    type Output = Frac;
    fn div(self, o: Frac) -> Frac {
        if o.0 == 0 {
            panic!("Cannot divide {:?} by zero", self)
        }
        Frac(self.0 * o.1, self.1 * o.0)
    }
}
impl Rem<i32> for Frac {
    type Output = i32;
    fn rem(self, m: i32) -> i32 {
        self.0 / self.1 % m
    }
}
impl Neg for Frac {
    type Output = Frac;
    fn neg(self) -> Frac {
        Frac(-self.0, self.1)
    }
}
fn main() {
    let mut m = Matrix {
        w: 2,
        d: vec![1, 2, 3, 4],
    };
    m[(0, 1)] += 5;
    println!("{} {:?}", m[(1, 0)], &m * 2);
    m -= 1;
    println!("{:?}", m.clone() + m);
    let f = Flags(1) | Flags(1) << 2;
    println!("{f:?} {} {:?}", f & Flags(4), !f);
    println!(
        "{:?} {} {:?}",
        Frac(1, 2) / Frac(3, 4),
        Frac(17, 2) % 5,
        -Frac(1, 3)
    );
    println!("{:?}", Frac(1, 2) / Frac(0, 1));
}
