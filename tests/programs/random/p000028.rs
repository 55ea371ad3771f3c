use std::rc::Rc;
fn hash_of<T: std::hash::Hash>(value: &T) -> u64 {
    use std::hash::Hasher;
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[derive(Clone, Debug, Hash, PartialEq, PartialOrd)]
struct S1 { f0: Vec<i32>, f1: i32 }

fn f2(a3: S1, a4: &S1, a5: S1) -> i32 {
    println!("#1 {:?}", (*a4));
    match a5.f1 { -22..=15 => (-(a4.f1)), m6 => 8i32, _ => [a4.f1, a3.f1, ((8i32.overflowing_sub(2147483647i32).0) + 1073741823i32)].into_iter().min().unwrap_or_default() }
}

trait Speak7 {
    fn ask8(&self, x: i16) -> f32;
    fn say9(&self) -> String {
        format!("Speak7 {:?}", self.ask8(384i16))
    }
}
impl Speak7 for Vec<u8> {
    fn ask8(&self, x: i16) -> f32 {
        return ({ let b10: S1 = S1 { f1: (-6), f0: vec![0x5i32, 9] }; (match x { m11 => (1.5f32).clamp(-10.0, 10.0), _ => 2.5e-3f32 }) }).round();
    }
}
impl Speak7 for i16 {
    fn ask8(&self, x: i16) -> f32 {
        let mut v16: (S1,) = (S1 { f1: 9i32, f0: vec![7i32, 10i32] },);
        ((({ let b17: S1 = S1 { f1: 6i32, f0: vec![903i32, 529i32] }; 7.0f64 }).sqrt() - (-1e3f64)) as f32)
    }
    fn say9(&self) -> String {
        String::from("special Speak7")
    }
}
fn with18<T: Speak7 + ?Sized>(x: &T) -> String {
    format!("<{}>", x.say9())
}

fn section19() -> S1 {
    if ((|p21: i8| -> Rc<u16> { (if (true && true) { ({ let b22: (u128, u64) = (2499, 11u64); Rc::new(0xau16) }) } else { Rc::new(4u16) }) })((if true { ({ let b20: (isize, i32) = (9223372036854775807isize, 2); 0x2i8 }) } else { i8::try_from(5i32).unwrap_or((-63)) })) < (if true { <Rc<u16>>::default() } else { Rc::new(2188u16) })) {
        let mut n23 = 0;
        while n23 < 2 && ((Some(vec![1461u128, 1_844u128])).and_then(|x25| Some(vec![0u128, 5u128])) < [<Vec<u128> as Default>::default()].into_iter().zip((3u64..2u64)).map(|(x, _)| x).reduce(|x27, x28| vec![6u128, 0u128])) {
            n23 += 1;
            let objects32: Vec<Box<dyn Speak7>> = vec![Box::new((1u8..=1u8).take_while(|x29| (*(Box::new(true)))).skip_while(|x30| (match (*x30) { m31 => true, _ => false })).inspect(|x| println!("see {x:?}")).collect::<Vec<u8>>()), Box::new(if (*(Box::new(false))) { { let mut s = std::iter::successors(Some(0x21u8), |x| x.checked_mul(3)).take(6).collect::<Vec<u8>>(); s.rotate_left(0); s } } else { vec![151u8, 0xfeu8] }), Box::new(5i16)];
            for o in objects32.iter() {
                println!("{}", o.say9());
            }
            println!("{}", with18(&2326i16));
            let k34 = move |x33: S1| -> Result<i128, u16> { Ok::<i128, u16>(10i128) };
            let _ = k34(S1 { f0: vec![5i32, 2i32], f1: 1073741823 });
            let _ = k34(S1 { f1: (-2), f0: Vec::<i32>::new() });
        }
        let objects35: Vec<Box<dyn Speak7>> = vec![Box::new(2564i16), Box::new(9i16)];
        for o in objects35.iter() {
            println!("{}", o.say9());
        }
    } else {
        let mut n37 = 0;
        let got36: S1 = loop {
            n37 += 1;
            if n37 > 3 {
                break S1 { f1: 8i32, f0: vec![5i32, (-1)] };
            }
            println!("#2 {:->12}", true);
            println!("#3 {:+#08}", 0xbu128);
        };
        for i39 in 2i64..=2i64 {
            println!("same hash {}", hash_of(&got36.f1) == hash_of(&got36.f1.clone()));
            let v41: S1 = S1 { f0: vec![11, 5i32], f1: 7 };
            let late42: S1;
            if false {
                late42 = S1 { f1: 11i32, f0: vec![(-3i32)] };
            } else {
                late42 = S1 { f1: (-2147483648), f0: vec![(-1057i32), 1169i32] };
            }
        }
    }
    S1 { f1: 7, f0: vec![5i32, 11i32, 3i32, 0b111i32] }
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section19();
    });
    println!("section19 {}", r.is_ok());
}
