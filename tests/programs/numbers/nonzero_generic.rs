use std::num::{NonZero, NonZeroU8, NonZeroUsize};
const K: NonZeroU8 = NonZeroU8::new(5).unwrap();
static S: Option<NonZero<i32>> = NonZero::new(0);
fn main() {
    let a = NonZero::new(5u32).unwrap();
    println!("{a} {:?} {}", NonZero::new(0u8), a.get() + 1);
    println!("{} {:?} {}", K, S, std::mem::size_of::<Option<NonZero<u64>>>());
    let n: NonZeroUsize = NonZero::new(3).unwrap();
    println!("{}", n.leading_zeros());
    println!("{}", std::thread::available_parallelism().is_ok());
    println!("{}", std::thread::current().id() == std::thread::current().id());
    let x: i64 = -7;
    println!("{:?}", NonZero::new(x).map(|v| v.get().abs()));
}
