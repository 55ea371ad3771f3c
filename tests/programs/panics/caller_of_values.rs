// A function that is tracked is called through calls, operators, adaptors and pointers.
use std::panic::Location;
#[track_caller] fn here(_: ()) -> u32 { Location::caller().line() }
struct S;
impl S { #[track_caller] fn m(&self) -> u32 { Location::caller().line() } }
impl std::ops::Add for S { type Output = u32; 
   #[track_caller] fn add(self, _: S) -> u32 { Location::caller().line() } }
impl std::ops::Deref for S { type Target = u32; #[track_caller] fn deref(&self) -> &u32 { println!("deref {}", Location::caller().line()); &7 } }
impl Drop for S { #[track_caller] fn drop(&mut self) { println!("drop {}", Location::caller().file().len() > 0); } }
impl std::ops::Index<usize> for S { type Output = u32; #[track_caller] fn index(&self, _: usize) -> &u32 { println!("index {}", Location::caller().line()); &7 } }
#[track_caller] fn outer() -> u32 { let c = || Location::caller().line(); c() }
#[track_caller] fn outer2() -> u32 { here(()) }
#[track_caller] fn gen<T: Fn(()) -> u32>(t: T) -> u32 { t(()) }
trait Tr { fn x(&self) -> u32; }
impl<F: Fn(()) -> u32> Tr for F { #[track_caller] fn x(&self) -> u32 { self(()) } }
struct Tup(u32);
fn main() {
    println!("{}", S.m());
    println!("{}",
        S + S);
    println!("{}", *S);
    println!("{}", S[0]);
    println!("{}", outer());
    println!("{}", outer2());
    println!("{}", gen(here));
    println!("{}", gen(|x| here(x)));
    let arr = [here, here];
    println!("{:?}", arr.map(|f| f(())));
    let p: [fn(()) -> u32; 2] = [here, |_| 3];
    println!("{}", p[0](()));
    println!("{}", Tr::x(&here));
    let d: &dyn Tr = &here;
    println!("{}", d.x());
    let f: &dyn Fn(()) -> u32 = &here;
    println!("{}", f(()));
    let r: &dyn Fn(()) -> u32 = &p[0];
    println!("{}", r(()));
    println!("{:?}", Some(()).map(here));
    println!("{:?}", [1u32].iter().copied().map(Tup).map(|t| t.0).max());
    let u: unsafe fn(()) -> u32 = here;
    println!("{}", unsafe { u(()) });
}
