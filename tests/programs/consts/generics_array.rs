// Generics array.
use std::array;
#[derive(Debug)]
struct Poly<const N: usize>([i32; N]);
impl<const N: usize> Poly<N> {
    const DEGREE: usize = N - 1;
    fn eval(&self, x: i32) -> i32 {
        self.0.iter().rev().fold(0, |a, c| a * x + c)
    }
    fn derive<const M: usize>(&self) -> Poly<M> {
        Poly(array::from_fn(|i| self.0[i + 1] * (i as i32 + 1)))
    }
}
impl<const N: usize> Default for Poly<N> {
    fn default() -> Self {
        Poly([1; N])
    }
}
const fn max(a: usize, b: usize) -> usize {
    if a > b {
        a
    } else {
        b
    }
}
const N: usize = max(3, 2);
const MSG: &str = concat!("v", 1, ".", 2);
const fn crc() -> [u8; 4] {
    let mut t = [0u8; 4];
    let mut i = 0;
    while i < t.len() {
        t[i] = (i as u8).wrapping_mul(77) ^ 0x5a;
        i += 1;
    }
    t
}
static CRC: [u8; 4] = crc();
fn first<T: Copy, const N: usize>(a: &[T; N]) -> Option<T> {
    if N == 0 {
        None
    } else {
        Some(a[0])
    }
}
fn main() {
    let p = Poly([1, 2, 3]);
    println!("{} {} {:?}", p.eval(2), Poly::<5>::DEGREE, p.derive::<2>());
    println!("{:?} {MSG} {CRC:?}", Poly::<N>::default());
    println!("{:?} {:?}", first(&[9, 8]), first::<u8, 0>(&[]));
    println!("{:?}", [1, 2, 3].map(|x| x * x));
    let a: [i32; 3] = vec![1, 2, 3].try_into().unwrap();
    println!("{a:?} {:?}", <[i32; 2]>::try_from(&a[..]).is_err());
    let [x, y] = array::from_fn(|i| i * 10);
    println!("{x} {y} {:?}", [[0; 2]; 2].concat());
    println!(
        "{:?}",
        a.iter()
            .zip(a.map(|v| v + 1))
            .map(|(p, q)| p * q)
            .collect::<Vec<_>>()
    );
}
