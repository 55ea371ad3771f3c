// Units trait const.
use std::fmt::{self, Debug, Display};
use std::ops::{Add, Mul, Sub};
trait Unit {
    const NAME: &'static str;
    const FACTOR: f64;
}
#[derive(Debug, Clone, Copy)]
struct Km;
#[derive(Debug, Clone, Copy)]
struct Mile;
impl Unit for Km {
    const NAME: &'static str = "km";
    const FACTOR: f64 = 1.0;
}
impl Unit for Mile {
    const NAME: &'static str = "mi";
    const FACTOR: f64 = 1.609344;
}
#[derive(Clone, Copy)]
struct Dist<U: Unit>(f64, std::marker::PhantomData<U>);
impl<U: Unit> Dist<U> {
    fn new(x: f64) -> Self {
        Dist(x, std::marker::PhantomData)
    }
    fn to<V: Unit>(self) -> Dist<V> {
        Dist::new(self.0 * U::FACTOR / V::FACTOR)
    }
}
impl<U: Unit, V: Unit> Add<Dist<V>> for Dist<U> {
    type Output = Dist<U>;
    fn add(self, o: Dist<V>) -> Dist<U> {
        Dist::new(self.0 + o.to::<U>().0)
    }
}
impl<U: Unit> Display for Dist<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)?;
        write!(f, " {}", U::NAME)
    }
}
trait Zero {
    fn zero() -> Self;
}
impl Zero for i32 {
    fn zero() -> Self {
        0
    }
}
impl Zero for f64 {
    fn zero() -> Self {
        0.0
    }
}
#[derive(Debug, Clone, PartialEq)]
struct Poly<T>(Vec<T>);
impl<T> Poly<T>
where
    T: Copy + Zero + Add<Output = T> + Mul<Output = T>,
{
    fn eval(&self, x: T) -> T {
        self.0.iter().rev().fold(T::zero(), |a, &c| a * x + c)
    }
}
impl<T: Copy + Zero + Add<Output = T> + Mul<Output = T>> Mul for &Poly<T> {
    type Output = Poly<T>;
    fn mul(self, o: &Poly<T>) -> Poly<T> {
        let mut out = vec![T::zero(); self.0.len() + o.0.len() - 1];
        for (i, &a) in self.0.iter().enumerate() {
            for (j, &b) in o.0.iter().enumerate() {
                out[i + j] = out[i + j] + a * b;
            }
        }
        Poly(out)
    }
}
fn diffs<T>(v: &[T]) -> Vec<<T as Sub>::Output>
where
    T: Sub + Copy,
{
    v.windows(2).map(|w| w[1] - w[0]).collect()
}
fn largest_by<T, K: PartialOrd>(items: &[T], key: impl Fn(&T) -> K) -> Option<&T> {
    let mut it = items.iter();
    let mut best = it.next()?;
    for x in it {
        if key(x) > key(best) {
            best = x;
        }
    }
    Some(best)
}
fn describe<T: Debug + ?Sized>(t: &T) -> String where {
    format!("<{t:?}>")
}
fn main() {
    let d = Dist::<Mile>::new(26.2) + Dist::<Km>::new(1.0);
    println!("{d:.3} {:.2}", d.to::<Km>());
    let p = Poly(vec![1, 2]);
    println!(
        "{:?} {} {}",
        &p * &p,
        (&p * &p).eval(3),
        Poly(vec![0.5, 0.25]).eval(2.0)
    );
    println!("{:?} {:?}", diffs(&[1, 4, 9, 16]), diffs(&[0.5, 0.25]));
    println!(
        "{:?} {:?}",
        largest_by(&["a", "ccc", "bb"], |s| s.len()),
        largest_by(&[] as &[i32], |x| *x)
    );
    println!("{} {}", describe("s"), describe(&[1, 2][..]));
}
