use std::rc::Rc;
fn hash_of<T: std::hash::Hash>(value: &T) -> u64 {
    use std::hash::Hasher;
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[derive(Clone, Copy, Debug, Hash, PartialEq, PartialOrd)]
#[repr(isize)]
enum E1 {
    V0,
}

fn f2(a3: u32, a4: &mut E1) -> f64 {
    if let E1::V0 = &(*a4) {
        for i5 in (2usize..2usize).step_by(1) {
            if ((*(Box::new(E1::V0))) <= (E1::V0)) {
                return 3.75;
            }
            if let m7 = a3 {
                if let m8 = m7 {
                    let v9: E1 = E1::V0;
                    println!("size {}", std::mem::size_of::<Option<Option<E1>>>());
                } else {
                    println!("same hash {}", hash_of(&i5) == hash_of(&i5.clone()));
                }
                let k11 = move |x10: E1| -> Option<Box<String>> { None::<Box<String>> };
                let _ = k11(E1::V0);
            } else {
                let v12: u32 = a3;
            }
            println!("#1 {:#}", ({ let b13: &'static str = (if false { "" } else { "" }); (std::hint::black_box(4_294_967_295u32) + 0u32) }));
        }
        let mut v15: u32 = { let b14: i128 = (4i128..=5i128).step_by(2).product::<i128>(); u32::from_ne_bytes((7_u32 & 1_u32).to_le_bytes()) };
    } else {
        let late16: Rc<i32>;
        if true {
            late16 = (|p17: E1| -> Rc<i32> { Rc::new(0i32) })(E1::V0);
        } else {
            late16 = if (if (0u32..8u32).collect::<Vec<u32>>().into_iter().rev().enumerate().filter(|(i, _)| i % 3 == 0).map(|(_, x)| x).any(|x18| true) { { let b19: i32 = 0x8i32; false } } else { (None::<bool>).unwrap_or(false) }) { Rc::new(6i32.saturating_add((-7i32))) } else { match a3 { _ => { let b20: (i16, i8) = (1, 0); Rc::new(175i32) }, m21 => { let b22: (i16, u128) = ((-2708), 891); Rc::new((-1_i32)) }, _ => Rc::new((-1i32)) } };
        }
    }
    return 1e3;
}

impl E1 {
    fn get23(&self, a24: &E1) -> E1 {
        {
            let v26: E1 = (*(Box::new(E1::V0)));
            let E1::V0 = (*self) else {
                return (*self);
            };
            println!("#2 {:+#3b}, {:o}, {:*^+012}", vec![(0x3i128 as i32).wrapping_sub(11i32.div_euclid((-6_i32))), (10i32 / (-4i32)).wrapping_shl((!8u32)), ((-3i32).saturating_abs() >> ((match &v26 { E1::V0 if false => 0b1010i32, E1::V0 if true => 0x6e4i32, _ if true => (-5i32), _ => (-2147483647i32) }) & 31)), i32::try_from((if false { 3u8 } else { 255u8 })).unwrap_or(0)].into_iter().max().unwrap_or(0), <u128>::default(), (|p28: (usize, u128)| -> f64 { <f64>::default() })(((1usize..2usize).map_while(|x27| Some(10usize)).sum::<usize>(), (std::hint::black_box(6u128) * std::hint::black_box(2u128)))));
        }
        E1::V0
    }
}

fn section29() -> (i64, E1, (i128,)) {
    let mut v30: E1 = E1::V0;
    println!("#3 {:?}", f2(10, &mut v30));
    ((std::hint::black_box(2808_i64) - 3).saturating_add(11i64.overflowing_add(9223372036854775807i64).0).saturating_mul(((3u8..5u8).skip_while(|x31| false).product::<u8>() as i64)), (*(vec![Box::new(E1::V0), Box::new(E1::V0)].into_iter().find(|x32| true)).unwrap_or(Box::new(E1::V0))), (18,))
}

fn section35() -> usize {
    let mut n37 = 0;
    let got36: Option<E1> = loop {
        n37 += 1;
        if n37 > 0 {
            break Some((|p45: E1| -> E1 { p45 })(E1::V0));
        }
        println!("#4 {:+3?}, {:?}", ((i8::MAX) as i64), <usize as Default>::default());
        if (String::from("é")).chars().collect::<Vec<_>>().into_iter().fuse().next().expect("wanted").is_digit(16) {
            let v42: E1 = (*(Box::new(E1::V0)));
            let E1::V0 = &v42 else {
                return match &v42 { E1::V0 if (false || true) => 588_usize.wrapping_shr(12u32), E1::V0 => (Some(1167usize)).unwrap_or(1_usize), _ => (std::hint::black_box(18446744073709551615usize) % 2usize) };
            };
        } else {
            let mut v43: E1 = E1::V0;
            let m44 = &v43 else {
                return ((<usize>::default()) * (std::hint::black_box(5usize) + 2usize));
            };
        }
    };
    return if (if (3i128 >= (-9i128)) { '"' } else { (Some('x')).unwrap_or('ß') }).is_uppercase() { 0x4usize } else { 11 };
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section29();
    });
    println!("section29 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section35();
    });
    println!("section35 {}", r.is_ok());
}
