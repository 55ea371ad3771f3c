// Cow mem.
use std::borrow::Cow;
use std::mem;

fn clean(s: &str) -> Cow<str> {
    if s.contains(' ') {
        Cow::Owned(s.replace(' ', "_"))
    } else {
        Cow::Borrowed(s)
    }
}
fn abs_all(v: &mut Cow<'_, [i32]>) {
    for i in 0..v.len() {
        if v[i] < 0 {
            v.to_mut()[i] = -v[i];
        }
    }
}
#[derive(Debug, Default, PartialEq)]
struct Buf {
    data: Vec<u8>,
    pos: usize,
}

fn main() {
    for s in ["a b", "ab"] {
        let c = clean(s);
        println!("{} {} {}", c, c.len(), matches!(c, Cow::Borrowed(_)));
    }
    let mut a = Cow::Borrowed(&[1, 2][..]);
    abs_all(&mut a);
    let mut b: Cow<[i32]> = Cow::from(vec![-1, 2]);
    abs_all(&mut b);
    println!("{a:?} {b:?} {}", matches!(a, Cow::Borrowed(_)));
    println!("{}", clean("x y z").into_owned() + "!");
    let mut buf = Buf {
        data: vec![1, 2, 3],
        pos: 2,
    };
    let old = mem::take(&mut buf.data);
    println!("{old:?} {buf:?}");
    let prev = mem::replace(&mut buf, Buf { data: old, pos: 0 });
    println!("{prev:?} {buf:?}");
    let (mut x, mut y) = (String::from("x"), String::from("y"));
    mem::swap(&mut x, &mut y);
    println!("{x}{y}");
    println!(
        "{} {} {}",
        mem::size_of::<u64>(),
        mem::size_of::<Option<Box<i32>>>(),
        mem::size_of::<(u8, u32, u8)>()
    );
    println!(
        "{} {} {}",
        mem::size_of_val(&[0u16; 5]),
        mem::align_of::<f64>(),
        mem::size_of::<&str>()
    );
    println!(
        "{} {}",
        mem::size_of::<Option<char>>(),
        mem::size_of::<Option<u8>>()
    );
    assert_eq!(mem::discriminant(&Some(1)), mem::discriminant(&Some(2)));
    println!("{}", Cow::from("abc") == "abc");
}
