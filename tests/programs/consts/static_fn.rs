// Static fn.
const fn square(n: u32) -> u32 {
    n * n
}
const fn fact(n: u64) -> u64 {
    if n == 0 {
        1
    } else {
        n * fact(n - 1)
    }
}
const SIZE: usize = square(3) as usize;
const TABLE: [u64; 6] = {
    let mut t = [0; 6];
    let mut i = 0;
    while i < 6 {
        t[i] = fact(i as u64);
        i += 1;
    }
    t
};
static GREETING: &str = "hi";
static mut COUNTER: u32 = 0;
static LEVELS: [(&str, u8); 2] = [("low", 1), ("high", 9)];
const MAX: Option<i32> = Some(i32::MAX);

struct Limits;
impl Limits {
    const LOW: f32 = -1.5;
    const NAMES: &'static [&'static str] = &["a", "b"];
}

fn next_id() -> u32 {
    unsafe {
        COUNTER += 1;
        COUNTER
    }
}
fn calls() -> usize {
    static mut N: usize = 10;
    unsafe {
        N += 1;
        N
    }
}

struct Ring<T, const N: usize> {
    buf: [Option<T>; N],
    at: usize,
}
impl<T: Copy, const N: usize> Ring<T, N> {
    const CAP: usize = N;
    const fn new() -> Self {
        Ring {
            buf: [None; N],
            at: 0,
        }
    }
    fn put(&mut self, t: T) -> Option<T> {
        let old = self.buf[self.at % N].replace(t);
        self.at += 1;
        old
    }
}

fn main() {
    let arr = [0u8; SIZE];
    println!("{} {:?} {}", arr.len(), TABLE, GREETING);
    next_id();
    println!("{} {} {}", next_id(), calls(), calls());
    println!("{} {:?} {}", Limits::LOW, Limits::NAMES, LEVELS[1].0);
    let mut r = Ring::<i32, 2>::new();
    println!(
        "{:?} {:?} {:?} {}",
        r.put(1),
        r.put(2),
        r.put(3),
        Ring::<u8, 7>::CAP
    );
    println!("{}", const { 1 << 10 } + MAX.map_or(0, |m| m % 10));
    match 81 {
        SQ if SQ == 5 => println!("no"),
        NINE => println!("nine {NINE}"),
    }
    const LIMIT: i32 = 81;
    match 81 {
        LIMIT => println!("limit"),
        _ => println!("other"),
    }
}
