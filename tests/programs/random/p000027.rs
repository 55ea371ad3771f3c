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

#[derive(Clone, Debug, Hash, PartialEq, PartialOrd)]
#[repr(C, align(4))]
struct S1<T> { f0: T, f1: Option<T>, f2: [i32; 3] }

#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct S2 { f0: u32, f1: Rc<i32>, f2: Noisy, f3: Rc<u32> }

impl S2 {
    fn get3(&self, mut a4_m: S1<u8>) -> Noisy {
        println!("#1 {:?}", (*(match a4_m.f1 { m6 => (*(Box::new(Box::new(S2 { f3: Rc::new(2), f0: 1790u32, f1: Rc::new(2943i32), f2: Noisy::new("n1") })))), _ => Box::new(S2 { f1: Rc::new(1i32), f3: Rc::new(767u32), f0: 7, f2: Noisy::new("n2") }), _ => Box::new(S2 { f1: Rc::new((-3i32)), f0: 1556, f3: Rc::new(9u32), f2: Noisy::new("n3") }) })));
        if false { self.f2.clone() } else { self.f2.clone() }
    }
}

fn section7() -> S2 {
    let k9 = Box::new(move |x8: S2| -> f64 { f64::from_bits((0.1f64).to_bits() ^ 2u64) }) as Box<dyn Fn(S2) -> f64 + '_>;
    let _ = k9(S2 { f0: 1059, f2: Noisy::new("n4"), f3: Rc::new(0u32), f1: Rc::new(2147483646_i32) });
    println!("#2 {:3x?}", ((<i128>::default()) as i16));
    S2 { f0: (!({ let b10: i32 = 10i32.wrapping_sub(2i32); (8i32 as u32) })), f3: (*(<Box<Rc<u32>> as Default>::default())), f1: Rc::new(0), f2: if ((None::<Noisy>).expect("wanted") >= (&(S2 { f3: Rc::new(0x4u32), f0: 6u32, f1: Rc::new(10_i32), f2: Noisy::new("n5") })).get3(S1::<u8> { f1: Some(127u8), f0: 7u8, f2: [7i32, (-6i32), 4i32] })) { (*(Box::new(Noisy::new("n6")))) } else { <S2>::get3(&(if true { S2 { f2: Noisy::new("n7"), f0: 135u32, f1: Rc::new((-2147483648i32)), f3: Rc::new(9u32) } } else { S2 { f0: 12u32, f1: Rc::new(1i32), f2: Noisy::new("n8"), f3: Rc::new(0x9u32) } }), S1::<u8> { f0: 187, f1: None::<u8>, f2: [857, 3, 7] }) } }
}

fn section11() -> bool {
    {
        let mut n12 = 0;
        'w13: while n12 < 0 && (|p14: Option<bool>| -> char { '0' })((*(Box::new(Some(true))))).is_control() {
            n12 += 1;
            if ('\n').is_whitespace() {
                break 'w13;
            }
            println!("#3 {}", (std::hint::black_box(7i128) >> (std::hint::black_box(0i32) & 127)).count_zeros());
            println!("#4 {:20X?}", (!(32766i16 as usize)));
        }
        println!("#5 {:?}", <S2>::get3(&(S2 { f2: (*(Box::new(Noisy::new("n9")))), f0: vec![2147483647u32, std::iter::successors(Some(0b100u32), |x| x.checked_mul(3)).take(5).filter_map(|x15| None::<u32>).fold(0u32, |a, b| a.wrapping_add(b)), (if false { 6u32 } else { 2325u32 }), (0x7_u32 as u32)].into_iter().fuse().map_while(|x16| None::<u32>).min().unwrap_or_default(), f3: Rc::new(u32::try_from(9_u128).unwrap_or(0u32)), f1: Rc::new(1180i32.clamp(i32::MIN / 2, i32::MAX / 2)) }), if (if ({ let b17: (i32, usize) = ((-1073741823), 0b11); false }) { false } else { (true || true) }) { S1::<u8> { f0: 1u8, f1: None::<u8>, f2: [6, (-2147483648), 4i32] } } else { S1::<u8> { f2: [12_i32, 10, 0b1111111111111111111111111111110], f0: 64, f1: Some(1u8) } }));
        let mut v18: Noisy = Noisy::new("n10");
    }
    true
}

fn section19() -> char {
    let mut n21 = 0;
    let got20: Noisy = loop {
        n21 += 1;
        if n21 > 1 {
            break Noisy::new("n26");
        }
        let late23: Rc<[S1<Noisy>; 3]>;
        if true {
            late23 = Rc::new({ let b24: u32 = (0usize as u32); [S1::<Noisy> { f2: [3i32, 9i32, (-1073741823i32)], f1: Some(Noisy::new("n11")), f0: Noisy::new("n12") }, S1::<Noisy> { f0: Noisy::new("n13"), f2: [3_i32, (-1822_i32), 12i32], f1: Some(Noisy::new("n14")) }, S1::<Noisy> { f2: [2, 2i32, 8], f0: Noisy::new("n15"), f1: None::<Noisy> }] });
        } else {
            late23 = if ({ let b25: f32 = (0usize as f32); (true ^ false) }) { Rc::new([S1::<Noisy> { f0: Noisy::new("n16"), f2: [(-5i32), (-3), 6i32], f1: Some(Noisy::new("n17")) }, S1::<Noisy> { f1: Some(Noisy::new("n18")), f0: Noisy::new("n19"), f2: [12, (-218), 7i32] }, S1::<Noisy> { f1: None::<Noisy>, f2: [968, (-2147483648i32), 1304], f0: Noisy::new("n20") }]) } else { Rc::new([S1::<Noisy> { f0: Noisy::new("n21"), f2: [5i32, (-4i32), (-1607)], f1: Some(Noisy::new("n22")) }, S1::<Noisy> { f2: [6, 0b1i32, 11], f0: Noisy::new("n23"), f1: None::<Noisy> }, S1::<Noisy> { f2: [6i32, 8, 1492], f1: Some(Noisy::new("n24")), f0: Noisy::new("n25") }]) };
        }
        println!("#6 {:5?}, {:+05}", late23, ((<f64 as Default>::default()) * (7.0f64)));
    };
    println!("order {:?}", got20.partial_cmp(&(got20.clone())));
    { let b26: u16 = ((<u16>::default()) ^ ((std::hint::black_box(2u16) - 1203).overflowing_mul((if false { 8u16 } else { 752u16 })).0)); ((({ let b27: S1<u8> = S1::<u8> { f2: [6, 3i32, 107], f1: Some(154u8), f0: 10 }; b27.f0 }) % 26 + b'a') as char) }
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section7();
    });
    println!("section7 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section11();
    });
    println!("section11 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section19();
    });
    println!("section19 {}", r.is_ok());
}
