// Types that no memory could hold.
//@ exit: 4
struct S<T>(T, T);
fn f() -> Option<S<[u64; 1 << 57]>> { None }
fn main() { println!("{}", f().is_some()); }
