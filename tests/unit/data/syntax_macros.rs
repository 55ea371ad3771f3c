#![allow(dead_code, unused)]
macro_rules! hashmap { ($($k:expr => $v:expr),* $(,)?) => {{ let mut m = ::std::collections::HashMap::new(); $(m.insert($k, $v);)* m }}; }
macro_rules! count { () => { 0usize }; ($h:tt $($t:tt)*) => { 1usize + count!($($t)*) }; }
macro_rules! make_struct { ($(#[$m:meta])* $v:vis struct $n:ident { $($(#[$fm:meta])* $fv:vis $f:ident : $t:ty),* $(,)? }) => { $(#[$m])* $v struct $n { $($(#[$fm])* $fv $f: $t),* } impl $n { fn names() -> &'static [&'static str] { &[$(stringify!($f)),*] } } }; }
make_struct! { /// docs
 #[derive(Debug, Clone)] pub struct Foo { /// field doc
 pub a: i32, b: Vec<Vec<u8>>, pub(crate) c: Option<Box<Foo>>, } }
macro_rules! ops { ($($name:ident: $op:tt),*) => { $(fn $name(a: i32, b: i32) -> i32 { a $op b })* }; }
ops!(add: +, sub: -, shl: <<, and: &);
macro_rules! my_vec { ($($x:expr),*) => { { let mut v = Vec::new(); $( v.push($x); )* v } }; ($x:expr; $n:expr) => { vec![$x; $n] }; }
macro_rules! swap { ($a:ident, $b:ident) => { let tmp = $a; $a = $b; $b = tmp; }; }
macro_rules! maxm { ($x:expr) => ($x); ($x:expr, $($rest:expr),+) => {{ let a = $x; let b = maxm!($($rest),+); if a > b { a } else { b } }}; }
macro_rules! nested { ($($outer:ident: [$($inner:expr),*]);* $(;)?) => { vec![$((stringify!($outer), vec![$($inner),*])),*] }; }
macro_rules! def_macro { ($name:ident, $val:expr) => { macro_rules! $name { () => { $val }; ($d:expr) => { $val + $d }; } }; }
def_macro!(five, 5);
macro_rules! callback { ($cb:ident, $($args:tt)*) => { $cb!($($args)*) }; }
macro_rules! impl_trait { ($tr:ident for $($t:ty),+ $(where $b:block)?) => { $(impl $tr for $t { fn hi(&self) -> String { format!("{} {}", stringify!($t), stringify!($tr)) } })+ }; }
trait Hi { fn hi(&self) -> String; }
impl_trait!(Hi for i32, u8, Vec<i32>, (i32, u8), [u8; 3], &'static str);
macro_rules! pattern { ($p:pat => $e:expr, $v:expr) => { match $v { $p => $e, _ => -1 } }; }
macro_rules! lifetimes { ($lt:lifetime, $n:ident) => { fn $n<$lt>(x: &$lt str) -> &$lt str { x } }; }
lifetimes!('a, ident_str);
macro_rules! stmts { ($($s:stmt;)*) => { $($s;)* }; }
macro_rules! blk { ($b:block) => { { let r = $b; r } }; }
macro_rules! items { ($($i:item)*) => { $($i)* }; }
items! { fn i1() -> u8 { 1 } struct I2; #[derive(Clone)] enum I3 { A } const I4: u8 = 4; impl I2 { fn x(&self) {} } use std::rc::Rc; }
macro_rules! paths { ($p:path) => { <$p>::default() }; ($p:path, $($a:tt)*) => { $p $($a)* } }
macro_rules! lit { ($l:literal) => { concat!("lit ", $l) }; }
macro_rules! opt { ($a:expr $(, $b:expr)?) => { $a $(+ $b)? }; }
macro_rules! ty_pos { ($t:ty) => { Option<$t> }; }
macro_rules! pat_pos { ($($x:ident),*) => { ($($x),*) }; }
macro_rules! tt_munch { (@acc [$($acc:expr),*]) => { [$($acc),*] }; (@acc [$($acc:expr),*] $h:literal $($t:tt)*) => { tt_munch!(@acc [$($acc,)* $h * 2] $($t)*) }; ($($t:tt)*) => { tt_munch!(@acc [] $($t)*) }; }
macro_rules! guard { ($v:expr, $p:pat if $g:expr) => { match $v { $p if $g => true, _ => false } }; }
macro_rules! expr_stmt { ($e:expr) => { $e; }; }
macro_rules! while_m { ($c:expr, $b:block) => { while $c $b }; }
macro_rules! lab { ($l:lifetime: $e:expr) => { $l: loop { if $e { break $l } } }; }
macro_rules! fn_def { ($v:vis fn $n:ident ( $($a:ident : $t:ty),* ) $(-> $r:ty)? $b:block) => { $v fn $n($($a: $t),*) $(-> $r)? $b }; }
fn_def!(pub fn fd(a: i32, b: &str) -> i32 { a + b.len() as i32 });
fn_def!(fn fd2() { });
macro_rules! sep { ($($a:ident)=>+ ; $($b:expr);*) => { [$(stringify!($a)),+].len() + [$($b),*].len() }; }
macro_rules! two_d { ($([$($x:expr),*]),*) => { [$([$($x + 0),*]),*] }; }
mod m { #[macro_export] macro_rules! exported { () => { $crate::m::helper() }; } pub fn helper() -> i32 { 42 } macro_rules! local { () => { 7 } } pub fn l() -> i32 { local!() } pub(crate) use local as renamed_local; }
#[macro_use] mod mu { macro_rules! from_mu { ($x:expr) => { $x * 3 } } }
macro_rules! shadow { () => { 1 } } fn s1() -> i32 { shadow!() } macro_rules! shadow { () => { 2 } } fn s2() -> i32 { shadow!() }
macro_rules! hyg { ($e:expr) => {{ let x = 10; $e + x }}; }
macro_rules! decl { ($n:ident) => { let $n = 99; }; }
macro_rules! prec { ($a:expr, $b:expr) => { $a * $b }; }
macro_rules! kw { (fn) => { 1 }; (struct) => { 2 }; ($i:ident) => { 3 }; }
macro_rules! angle { ($t:ident < $($a:ty),* >) => { $t::<$($a),*>::new() }; }
macro_rules! field { ($s:expr, $f:ident) => { $s.$f }; ($s:expr, $i:tt) => { $s.$i }; }
macro_rules! trail { ($($x:expr),+ $(,)?) => { [$($x),+] }; }
macro_rules! ret_ty { ($($t:tt)*) => { fn rt() -> $($t)* { Default::default() } }; } ret_ty!(Vec<Vec<u8>>);
macro_rules! closure { (|$($p:ident),*| $b:expr) => { |$($p: i32),*| $b }; }
macro_rules! en { ($n:ident { $($v:ident $(= $d:expr)?),* $(,)? }) => { #[derive(Debug, Clone, Copy, PartialEq)] enum $n { $($v $(= $d)?),* } impl $n { const ALL: &'static [$n] = &[$($n::$v),*]; } }; }
en!(Color { Red = 1, Green, Blue = 5, });
macro_rules! where_m { ($n:ident<$t:ident> where $($w:tt)*) => { fn $n<$t>(x: $t) -> $t where $($w)* { x } }; } where_m!(wm<T> where T: Clone + Copy);
macro_rules! rec_struct { ($($n:ident($($f:ty),*)),*) => { $(struct $n($($f),*);)* } } rec_struct!(A1(u8, u16), A2(), A3(String));
macro_rules! matcher_empty { () => {}; } matcher_empty!(); matcher_empty!{} 
macro_rules! nested_rep_mix { ($($n:ident),*; $($v:expr),*) => { $( let $n = $v; )* }; }
fn main() {
    let m = hashmap!{ "a" => 1, "b" => 2, }; assert_eq!(count!(a b c), 3); println!("{:?}", Foo::names());
    let (mut p, mut q) = (1, 2); swap!(p, q); let mx = maxm!(1, 5, 3); let n = nested!(a: [1, 2]; b: [];); println!("{n:?}", n = n as Vec<(&str, Vec<i32>)>);
    println!("{} {}", five!(), five!(2)); println!("{}", callback!(maxm, 1, 2)); println!("{}", 1i32.hi()); let pt = pattern!(Some(1 | 2) => 1, Some(2));
    stmts! { let a = 1; let b = 2; drop(a + b); fn inner() {}; } let bb = blk!({ 1 + 2 }); let d: i32 = paths!(i32); let l = lit!("x"); let l2 = lit!(-5); println!("{l} {l2}"); let o = opt!(1) + opt!(1, 2);
    let t: ty_pos!(i32) = None; let pat_pos!(aa, cc) = (1, 2); let ar = tt_munch!(1 2 3); let g = guard!(5, x if x > 3); expr_stmt!(1 + 1); let mut i = 0; while_m!(i < 3, { i += 1; }); lab!('q: i > 2);
    println!("{} {}", sep!(a => b => c; 1; 2), two_d!([1, 2], [3, 4])[0][1]); println!("{} {} {}", exported!(), crate::exported!(), m::renamed_local!()); println!("{}", from_mu!(2)); println!("{}{}", s1(), s2());
    let x = 1; println!("{}", hyg!(x)); decl!(zz); println!("{zz}"); println!("{}", prec!(1 + 2, 3 + 4)); println!("{}{}{}", kw!(fn), kw!(struct), kw!(while)); let v = angle!(Vec<Vec<i32>>); let v: Vec<Vec<i32>> = v; 
    println!("{}", field!((1, 2), 1)); println!("{:?}", trail![1, 2,]); let c = closure!(|a, b| a * b); println!("{}", c(2, 3)); println!("{:?}", Color::ALL);
    nested_rep_mix!(aa, bbb; 1, 2); println!("{}", aa + bbb); let s = my_vec![1, 2]; let s2 = my_vec![0; 3]; println!("{:?}{:?}", s, s2); println!("{}", add(1, shl(1, 2))); println!("{:?} {}", ar, o); let r = matches!(Some(3), Some(n) if n > 2); let _ = (r, g, bb, d, t, pt, mx, m, cc);
    if let Some(k) = vec![1, 2, 3].iter().max() { println!("{k}") } else { todo!() } println!("{}", { println!("side"); 5 });
    let e = vec![vec![1; 2]; 3].len() + vec![1].len(); match e { 4 => println!("four"), _ => println!("other"), } println!("end")
}
