// What panics in a `const { … }` is told of before the program runs, behind branches that are never taken too.

fn take<const N: usize>(list: &[u8]) -> [u8; N] {
    const { assert!(N > 2, "a checksum has three bytes") }; //~ ERROR E0080
    let mut out = [0; N];
    out.copy_from_slice(&list[..N]);
    out
}

trait Limit {
    const MAX: u32;
}
struct Small;
impl Limit for Small {
    const MAX: u32 = 10;
}
struct Broken;
impl Limit for Broken {
    const MAX: u32 = limit(0); //~ ERROR E0080
}

const fn limit(of: u32) -> u32 {
    if of == 0 {
        panic!("nothing to limit");
    }
    of
}

fn largest<L: Limit>() -> u32 {
    L::MAX
}

fn main() {
    println!("{:?}", take::<3>(&[1, 2, 3, 4]));
    println!("{}", largest::<Small>());
    if std::hint::black_box(false) {
        println!("{:?}", take::<2>(&[1, 2, 3, 4]));
        println!("{}", largest::<Broken>());
    }
}
