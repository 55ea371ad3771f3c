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

#[derive(Clone, Debug, Eq, Hash, PartialEq)]
struct S1 { f0: Option<u128> }

#[derive(Clone, Debug, PartialEq)]
enum E2 {
    V0 { f0: S1, f1: Option<S1> },
    V1(usize),
    V2 { f0: (f64, i16) },
}

trait Speak3 {
    const ID: u8 = 6;
    fn ask4(&self, x: bool) -> u8;
    fn say5(&self) -> String {
        format!("Speak3 {:?}", self.ask4(false))
    }
}
impl Speak3 for S1 {
    fn ask4(&self, x: bool) -> u8 {
        ((((10u128 as i32) + (std::hint::black_box((-2_147_483_646i32)) + std::hint::black_box(1i32))) as u8) % 255u8)
    }
    fn say5(&self) -> String {
        String::from("special Speak3")
    }
}
impl Speak3 for u64 {
    fn ask4(&self, x: bool) -> u8 {
        (|p8: String| -> u8 { (u8::BITS as u8) })(<String>::default())
    }
    fn say5(&self) -> String {
        String::from("special Speak3")
    }
}
fn with9<T>(x: &T) -> String
where
    T: Speak3,
 {
    format!("<{}>", x.say5())
}

trait Speak10 {
    fn ask11(&self, x: i8) -> f32;
    fn say12(&self) -> String {
        format!("Speak10 {:?}", self.ask11(127i8))
    }
}
impl Speak10 for S1 {
    fn ask11(&self, x: i8) -> f32 {
        ((if (vec!["back\\slash", (match x { m13 @ -9..=2 if true => "apple", _ => "Rust" })].into_iter().zip((2i32..=1i32)).map(|(x, _)| x).all(|x14| false)) { (Some(6usize)).unwrap_or_else(|| (!std::hint::black_box(0usize))) } else { ({ let b15: E2 = (*(Box::new(E2::V1(586)))); (!2727usize) }) }) as f32)
    }
}
fn with16<T: Speak10 + ?Sized>(x: &T) -> String {
    format!("<{}>", x.say12())
}

fn section17() -> Vec<Result<E2, u128>> {
    let k19 = move |x18: E2| -> Noisy { match &x18 { m20 => Noisy::new("n1"), _ => (*(Box::new(Noisy::new("n2")))), m21 => (*(match &(*m21) { m22 => Box::new(None::<Noisy>), _ => Box::new(Some(Noisy::new("n3"))) })).unwrap_or_else(|| match &(*m21) { E2::V0 { f0: m23, f1: m24 } => if false { Noisy::new("n4") } else { Noisy::new("n5") }, m25 => Noisy::new("n6"), _ => (Some(Noisy::new("n7"))).unwrap_or_else(|| Noisy::new("n8")), _ => (*(Box::new(Noisy::new("n9")))) }), _ => Noisy::new("n10") } };
    let _ = k19(E2::V0 { f0: S1 { f0: Some(4) }, f1: None::<S1> });
    if ('😀').is_alphabetic() {
        println!("#1 {:?}", (&(S1 { f0: Some(8) })).say12());
        if (({ let b26: Option<i16> = Some(4); E2::V1(0b101) }) == (E2::V2 { f0: (None::<(f64, i16)>).unwrap_or_else(|| (1.0f64, 1754i16)) })) {
            for i27 in (1u32..1u32).rev() {
                let mut v29: E2 = E2::V2 { f0: ((-0.0f64), (-1)) };
                println!("#2 {:#?}", v29);
                println!("#3 {}, {:.0}, {:x}", i27, "naïve", 6_i8);
            }
            let k31 = Box::new(move |x30: i16| -> usize { 10usize }) as Box<dyn Fn(i16) -> usize + '_>;
            let _ = k31(10);
            let _ = k31((-7));
        }
    }
    vec![Ok::<E2, u128>(E2::V2 { f0: (0.1f64, 5i16) }), Ok::<E2, u128>(E2::V1(3usize)), Err::<E2, u128>(12u128)]
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section17();
    });
    println!("section17 {}", r.is_ok());
}
