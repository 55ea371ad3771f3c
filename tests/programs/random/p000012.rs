use std::rc::Rc;
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Noisy(&'static str);
impl Noisy {
    fn new(name: &'static str) -> Noisy {
        println!("new {name}");
        Noisy(name)
    }
}
impl Clone for Noisy {
    fn clone(&self) -> Noisy {
        println!("clone {}", self.0);
        Noisy(self.0)
    }
}
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

#[derive(Clone, Debug, PartialEq, PartialOrd)]
struct S1 { f0: Noisy, f1: usize, f2: Result<Noisy, String>, f3: Noisy }

#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
enum E2 {
    V0,
}

fn f3() -> Rc<[i128; 2]> {
    println!("#1 {:+#0?}, {:.4}", (5usize ^ (if ('\u{7f}').to_ascii_uppercase().is_control() { (2usize..5usize).map(|x4| 3usize).reduce(|x6, x7| 5usize).unwrap_or_else(|| vec![(-26.268f64), 0.1f64, 1e3f64].into_iter().map_while(|x8| Some(1.5f64)).count()) } else { <usize>::default() })), (if ((i128::from_str_radix(&("k=v;w=z"), 36).unwrap_or(6)) | (-2i128).wrapping_sub((-170141183460469231731687303715884105728i128))).is_positive() { (({ let b9: E2 = (if true { E2::V0 } else { E2::V0 }); ((7.0f32) / 1e3f32) }) % (0.0f32)) } else { (2.5e-3f32).recip() }));
    let v11: S1 = S1 { f1: 9, f3: Noisy::new("n1"), f2: Ok::<Noisy, String>(Noisy::new("n2")), f0: Noisy::new("n3") };
    Rc::new([8, 5i128])
}

fn section12() -> E2 {
    let mut v13: E2 = E2::V0;
    E2::V0
}

fn section14() -> usize {
    println!("size {}", std::mem::size_of_val(&(E2::V0)));
    println!("#2 {:X}, {:.2}", ((E2::V0) as isize), (Some((String::from("  pad ") + &("one,two,three".to_string()).char_indices().map(|(i, c)| format!("{i}{c}")).collect::<Vec<_>>().join("+")))).unwrap_or_else(|| (if (if false { (Some(false)).unwrap_or(false) } else { (2u128..7u128).scan(0u128, |acc, x| { *acc = acc.wrapping_add(x); Some(*acc) }).take_while(|x15| true).all(|x16| false) }) { (if true { ({ let b17: f32 = 2.5e-3; "Rust".to_string() }) } else { ("q\"uote").replace('\\', "_") }) } else { ("a").char_indices().map(|(i, c)| format!("{i}{c}")).collect::<Vec<_>>().join("+").chars().collect::<Vec<_>>().into_iter().map_while(|x18| (match x18 { m19 => Some('"'), 'a'..='m' => Some('x'), _ => None::<char> })).map_while(|x20| (|p21: (u64, u128)| -> Option<char> { Some('0') })((9223372036854775807u64, 4u128))).take(0).collect::<String>() })));
    usize::from((((if true { 5u8 } else { 2u8 }) >> ((0x6usize as i32) & 7)) + 7))
}

pub fn main() {
    println!("f3 {:?}", f3());
    let r = std::panic::catch_unwind(|| {
        let _kept = section12();
    });
    println!("section12 {}", r.is_ok());
    println!("section14 {:?}", section14());
}
