#![allow(dead_code, unused)]
//! Inner docs
/*! block inner */
use std::{collections::{HashMap, BTreeMap as Tree}, fmt::{self, Debug, Display}, rc::Rc, cell::RefCell};
use std::ops::*;
use ::std::mem as memory;
pub(crate) use self::inner::{deep::{self as d2}, *};
extern crate core as the_core;

/// A doc comment
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Point<T = i32> where T: Clone { pub x: T, pub(crate) y: T, r#type: u8, #[cfg(any())] gone: NoSuch, }
struct Unit; struct Tuple(pub i32, pub (crate) u8, (u8, u8)); struct Empty {}
struct Lt<'a, 'b: 'a, T: 'a + ?Sized + Debug, const N: usize = 3>(&'a T, &'b [u8; N]);
#[repr(u8)] #[derive(Clone, Copy)]
enum E { A = 1, B = 1 + 2 * 3, C = b'x' as u8 - 100 }
enum Shape<'a> { Unit, Circle(f64), Rect { w: f64, h: f64 }, Named(&'a str,), Empty {}, None() }
union U { a: u32, b: f32 }
type Alias<T> = Result<T, Box<dyn std::error::Error + Send + Sync + 'static>>;
type F1 = fn(i32, x: u8, _: &str) -> !; type F2 = for<'a> fn(&'a str) -> &'a str; type F3 = unsafe extern "C" fn(*const u8, *mut u8);
type F4 = Box<dyn for<'x> Fn(&'x u8) -> Option<&'x u8> + 'static>;
const C: &str = "a\tb\x41\u{1F600}\
    continued \\ \" ' \0"; const RAW: &str = r#"raw "quoted" \n"#; const B: &[u8] = b"by\x00tes"; const BR: &[u8; 3] = br"a\b";
const CS: &core::ffi::CStr = c"c string"; const CH: char = '\''; const CH2: char = '\u{41}'; const BY: u8 = b'\\'; const _: () = ();
static mut COUNTER: u32 = 0xFF_u32; static S: [i32; 2 + 1] = [1, 2, 3,];
const NUMS: (u8, i128, f64, f32, f64, usize) = (0b1010_1010, 0x7fff_FFFF_i128, 1e10, 1.5e-3f32, 2., 0o17usize);

trait Tr: Debug + Clone where Self: Sized {
    const K: usize; const D: u8 = 3; type Out: Display + Default; type Gat<'a> where Self: 'a;
    fn new() -> Self; fn by_ref(&self) -> &Self::Out; fn by_mut<'a>(&'a mut self, n: i32) -> i32 { n } fn by_val(self) where Self: Sized {} fn boxed(self: Box<Self>) {} fn m(mut self: Rc<Self>) {}
}
unsafe trait UTr {} unsafe impl UTr for Unit {}
mod inner { pub mod deep { pub fn f() -> u8 { super::g() } pub(in crate::inner) fn h() {} pub(super) fn q() {} } pub fn g() -> u8 { 1 } #[derive(Debug)] pub struct Z; impl Z { pub const fn c() -> Self { Z } } }
impl<T> Point<T> where T: Clone + Add<Output = T>, for<'a> &'a T: Sized {
    pub const ORIGIN: i32 = 0;
    pub fn sum(&self) -> T { self.x.clone() + self.y.clone() }
    fn gen<U, const N: usize>(&self, u: U) -> [u8; N] where U: Into<String> { let _ = u; [0; N] }
}
impl<'a, T: ?Sized + Debug, const N: usize> Lt<'a, 'a, T, N> { fn f(&self) -> &'a T { self.0 } }
impl Display for Unit { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "unit") } }
impl<T: Clone> Iterator for Point<T> { type Item = T; fn next(&mut self) -> Option<<Self as Iterator>::Item> { None } }
extern "C" { fn abs(x: i32) -> i32; static environ: *const u8; }
pub extern "C" fn exported(x: i32) -> i32 { x }
async fn asy() -> u8 { 1 }
const fn cf(x: u32) -> u32 { x + 1 }
unsafe fn uf() {}
fn impl_arg(x: impl Fn(i32) -> i32 + Clone, y: &dyn Debug, z: &(dyn Debug + Send)) -> impl Iterator<Item = i32> { let _ = (x, y, z); (0..3).map(|v| v * 2) }
fn never() -> ! { loop {} }
fn pats((a, b): (i32, i32), [x, .., y]: [i32; 4], Tuple(p, q, _): Tuple, &r: &i32, _: u8, Empty {}: Empty) -> i32 { a + b + x + y + p + q as i32 + r }

fn exprs(mut v: Vec<i32>, s: &str, opt: Option<i32>) -> Result<i32, String> {
    let a = 1 + 2 * 3 - 4 / 2 % 3 << 1 >> 1 & 7 | 8 ^ 9;
    let b = a == 1 && a != 2 || !(a < 3) && a <= 4 || a > 5 && a >= 6;
    let c = -a as i64 as u8 as char; let d = !0u8; let e = &&a; let f = **e; let g = &mut v; g[0] += 1; g[0] -= 1; g[0] *= 2; g[0] /= 2; g[0] %= 5; g[0] ^= 1; g[0] |= 2; g[0] &= 3; g[0] <<= 1; g[0] >>= 1;
    let (x, mut y, ref z) = (1, 2, String::new()); y = x; let _ = (y,); let (h, i); (h, i) = (1, 2); [y, _] = [3, 4]; (y, ..) = (1, 2, 3); let Point { x: px, y: py, .. } = Point { x: 1, y: 2, r#type: 0 };
    let r1 = 0..10; let r2 = 0..=9; let r3 = ..5; let r4 = 3..; let r5: RangeFull = ..; let r6 = ..=7; let sl = &v[1..v.len() - 1]; let sl2 = &v[..]; 
    let closure = |x: i32, (a, b): (i32, i32)| -> i32 { x + a + b }; let c2 = || 5; let c3 = move |x| x; let c4 = |_| {}; c3(1); c4(2); let c5 = |&x: &i32| x; let c6 = || -> u8 { 1 }; 
    let val = if a > 0 { 1 } else if let Some(n @ 1..=5 | n @ 7) = opt { n } else { 3 };
    let m = match opt { Some(0) => "zero", Some(n) if n < 0 => { "neg" } Some(1 | 2 | 3) => "small", Some(4..=9) => "mid", Some(i32::MIN..=-1) => "x", Some(10..) => "big", None => "none", Some(_) => unreachable!(), };
    let lbl = 'outer: loop { let mut k = 0; 'inner: while k < 10 { k += 1; if k == 5 { continue 'inner; } for j in 0..k { if j == 3 { break 'outer k; } } } break 0; };
    let blk = 'b: { if lbl > 1 { break 'b 1; } 2 };
    while let Some(top) = v.pop() { if top == 0 { break } else { continue } }
    let Some(n) = opt else { return Err("none".to_string()) };
    let Ok(q) = s.parse::<i32>() else { panic!("bad {s:?} {0} {name:>1$}", a, 5, name = "n") };
    let t = ((1, 2), [3, 4]); let u = t.0.1 + t.1[0]; let st = Point { x: 1, ..Default::default() }; let tu = Tuple { 0: 1, 1: 2, 2: (3, 4) };
    let res: Result<Vec<_>, _> = ["1", "2"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>(); let vv = res.map_err(|e| e.to_string())?; let w = <Vec<i32>>::new().len(); let w2 = <i32 as Default>::default(); let w3 = Vec::<Option<Box<u8>>>::with_capacity(3);
    let arr = [0u8; 4]; let arr2 = [[1, 2], [3, 4]]; let nested: Vec<Vec<Option<i32>>> = vec![vec![None]]; 
    unsafe { COUNTER += 1; let p = &raw const COUNTER; let pm = &raw mut COUNTER; *pm = 3; let uu = U { a: 1 }; match uu { U { a: 1 } => {} _ => {} } }
    if (Point { x: 1, y: 2, r#type: 0 }) == (Point { x: 1, y: 2, r#type: 0 }) {} if let Point { x: 1, .. } = (Point { x: 1, y: 2, r#type: 0 }) {} match (Point { x: 1, y: 1, r#type: 1 }) { Point { x, y: yy @ 1, .. } => {} _ => {} }
    match 5 { _ => {} } -1; { 1 }; { }; &3; if true { 1 } else { 2 }; let _ = { 1 } + { 2 }; match () { () => () } (); *&mut y = 4;
    let boxed: Box<dyn Fn(i32) -> Box<dyn Fn(i32) -> i32>> = Box::new(move |x| Box::new(move |y| x + y)); boxed(1)(2); let refc = &|x: i32| x; refc(1);
    let x = return Ok(5); let _ = (|| return)(); 
    #[allow(unused)] let y = 5; #[cfg(any())] let z = nonsense; #[cfg(all())] { } #[inline] fn nested_fn<T>(t: T) -> T { t } struct Local { a: u8 } impl Local { fn x() {} } const LC: u8 = 1; use std::rc; 
    ;;; Ok(val)
}
fn main() { let x = 5; println!("{x} {x:?} {0} {0:>5} {n:<+8.3} {:#x} {:08.2} {{}}", x, 1.5, n = 2.0); }
