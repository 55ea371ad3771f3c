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

fn hash_of<T: std::hash::Hash>(value: &T) -> u64 {
    use std::hash::Hasher;
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
struct S1 { f0: i32, f1: i32, f2: Rc<&'static str> }
impl Drop for S1 {
    fn drop(&mut self) {
        println!("drop S1");
    }
}

#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
#[repr(isize)]
enum E2 {
    #[default]
    V0,
    V1,
    V2 = 45,
}

impl S1 {
    fn get3(&mut self, a4: &S1) -> u16 {
        println!("#1 {:?}", (*self));
        ((u16::try_from(1i16).unwrap_or(4)).rotate_right(2) ^ (match a4.f0 { i32::MAX => (4u128 as u16), _ => 11u16.overflowing_sub(1984u16).0 })).abs_diff(12u16)
    }
}

fn section14() -> (u128, Option<i16>) {
    println!("#2 {:20e}, {:5}", vec![i128::try_from((&mut { (S1 { f1: 4, f0: 2674, f2: Rc::new("q\"uote") }) }).get3(&(S1 { f1: 2i32, f2: Rc::new("back\\slash"), f0: 11i32 }))).unwrap_or(4i128)].into_iter().enumerate().filter(|(i, _)| i % 1 == 0).map(|(_, x)| x).chain((4i128..0i128)).take(1).sum::<i128>(), ("k=v;w=z").parse::<i8>().unwrap_or(0b111i8));
    { let b15: E2 = E2::V0; (3u128, Some((-32_768i16))) }
}

fn section16() -> u64 {
    let mut n17 = 0;
    while n17 < 0 && ((|p19: (usize, isize)| -> Noisy { (if true { Noisy::new("n1") } else { (match p19.0 { m20 @ (12 | 13..) => Noisy::new("n2"), m21 => Noisy::new("n3"), _ => Noisy::new("n4") }) }) })((6usize, (-11isize))) >= (if ({ let b22: isize = 8; None::<bool> }).expect("wanted") { Noisy::new("n5") } else { ({ let b23: E2 = E2::V0; Noisy::new("n6") }) })) {
        n17 += 1;
        let mut n24 = 0;
        while n24 < 4 && <bool>::default() {
            n24 += 1;
            println!("#3 {:^03e}, {:0e}, {:+20}", (((0.891013f32) - 1e3f32) - ((65.887f32) - (2.5e-3f32))), i32::from_be_bytes((2941i32 ^ 6_i32).to_be_bytes()), (((E2::V0) as i8) - (if true { 8i8 } else { 9i8 })));
            println!("#4 {:+05X}, {}", 2u128, ((1823u32 as usize) - 1));
            let v26: Option<u8> = Some(if true { 4u8 } else { 0 });
        }
        let late27: (S1, Option<E2>);
        if true {
            late27 = (S1 { f1: 143, f2: Rc::new("a-b-c"), f0: 5i32 }, Some(E2::V1));
        } else {
            late27 = (S1 { f0: 2147483646i32, f2: Rc::new("hello"), f1: 1i32 }, Some(E2::V0));
        }
        let v28: S1 = S1 { f2: Rc::new("42"), f1: (-1739), f0: (-1i32) };
    }
    let mut n30 = 0;
    let got29: isize = loop {
        n30 += 1;
        if n30 > 3 {
            break 11;
        }
        println!("#5 {:+8x?}, {:+5?}", 1u32, 7.0f32);
        let mut n33 = 0;
        let got32: i32 = loop {
            n33 += 1;
            if n33 > 1 {
                break 10i32;
            }
            for i35 in (0i32..=3i32).rev() {
                if false {
                    println!("same hash {}", hash_of(&i35) == hash_of(&i35.clone()));
                    println!("same hash {}", hash_of(&i35) == hash_of(&i35.clone()));
                }
                println!("#6 {:0<+0e}, {:+#5o}", i35, 254u8);
                let mut v37: usize = 1492usize;
            }
            if false {
                if false {
                    let k39 = Box::new(move |x38: u64| -> Option<Result<S1, f32>> { None::<Result<S1, f32>> }) as Box<dyn Fn(u64) -> Option<Result<S1, f32>> + '_>;
                    let _ = k39(0);
                    let mut v40: S1 = S1 { f2: Rc::new("hello"), f0: 2147483646i32, f1: 1997 };
                }
                println!("size {}", std::mem::size_of::<Option<Option<S1>>>());
            }
        };
    };
    8
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section14();
    });
    println!("section14 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section16();
    });
    println!("section16 {}", r.is_ok());
}
