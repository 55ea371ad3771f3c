// A method that takes `self` by value is not for `[T]` and `str` themselves: their references are tried next.
use std::borrow::Cow;
fn main() {
    let v = vec![1, 2, 3, 4];
    let a: [i32; 3] = v[..3].try_into().unwrap();
    let [x, y] = <[i32; 2]>::try_from(&v[2..]).unwrap();
    println!("{a:?} {x} {y} {:?}", TryInto::<[i32; 2]>::try_into(&v[..]).is_err());
    let s = "hello world";
    let t: String = s[6..].into();
    let b: Box<str> = s[..5].into();
    let c: Cow<str> = s[1..3].into();
    println!("{t} {b} {c}");
    let letters: Vec<u8> = s[..2].into();
    println!("{letters:?}");
    let all = [0, 1, 2];
    let cow = Cow::from(&all);
    let other = Cow::from(&v);
    println!("{cow:?} {}", other.len());
}
