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

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum E1 {
    V0,
    V1,
    V2,
    V3,
}

fn f2(a3: isize, a4: &mut i64) -> u8 {
    let mut v6: Noisy = (Some((None::<Noisy>).unwrap_or_else(|| Noisy::new("n1")))).and_then(|x5| Some(Noisy::new("n2"))).unwrap_or(Noisy::new("n3"));
    u8::MIN
}

fn section7() -> Option<(E1,)> {
    let mut v8: E1 = if ((E1::V0) != (E1::V0)) { (*(Box::new(E1::V3))) } else { E1::V0 };
    if (if matches!(&v8, E1::V0) { false } else { false }) {
        v8 = v8;
        let mut v9: E1 = v8;
    } else {
        let mut n11 = 0;
        let got10: (i64, u128) = loop {
            n11 += 1;
            if n11 > 3 {
                break (*(match v8 { m19 => (match v8 { E1::V3 => Box::new((5i64, 4u128)), E1::V1 => Box::new((10i64, 1239u128)), E1::V2 => Box::new((5i64, 0u128)), _ => Box::new(((-9223372036854775808_i64), 5u128)) }), _ => Box::new((0b111111111111111111111111111111111111111111111111111111111111110i64, 956u128)) }));
            }
            v8 = { let b13: E1 = (|p14: (u8, u8)| -> E1 { E1::V2 })((4u8, 11u8)); match b13 { E1::V0 => E1::V0, _ => E1::V0 } };
            let mut n16 = 0;
            let got15: E1 = loop {
                n16 += 1;
                if n16 > 2 {
                    break v8;
                }
                let v18: String = ("日本".to_owned()).split_whitespace().collect::<Vec<&str>>().concat();
                v8 = std::mem::replace(&mut v8, E1::V3);
            };
        };
        if (got10 <= got10) {
            'w21: for i20 in 1u32..=0u32 {
                {
                    let out22: [isize; 3] = 'l23: {
                        if false {
                            break 'l23 [4isize, 10, 7isize];
                        }
                        [1634isize, 3, 2]
                    };
                    if false {
                        continue 'w21;
                    }
                    println!("same hash {}", hash_of(&got10.0) == hash_of(&got10.0.clone()));
                }
                println!("#1 {:?}", f2((|p24: bool| -> isize { 9_isize })(false), &mut { 0b101i64 }));
                println!("#2 {:#8?}, {:8?}, {:03e}", i20, 0x175u128, (-7.0f64));
            }
            let out25: E1 = 'l26: {
                if true {
                    break 'l26 E1::V2;
                }
                E1::V3
            };
        } else {
            println!("#3 {:?}", f2(3isize, &mut { 0x1_i64 }));
            println!("same hash {}", hash_of(&got10) == hash_of(&got10.clone()));
        }
    }
    return Some((E1::V2,));
}

fn section27() -> usize {
    println!("#4 {:+08x?}, {:0x?}", ((3usize..8usize).fold(0usize, |a, b| a.wrapping_add(b)) ^ ((if (Some(false)).expect("wanted") { E1::V0 } else { ({ let b28: E1 = E1::V0; E1::V0 }) }) as usize)), (|p29: f32| -> i64 { ({ let b30: Option<i128> = Some([3i128, 170141183460469231731687303715884105727i128, 0b1011i128].into_iter().fold(0i128, |a, b| a.wrapping_add(b))); (-9223372036854775808i64) }) })((-0.1f32)));
    ((usize::from_str_radix(&(<&'static str as Default>::default()), 16).unwrap_or(2)) + (((1usize..1usize).chain(vec![2074usize, 11usize, 0b10111101011usize, 8usize].into_iter()).try_fold(0usize, |a, b| a.checked_add(b)).unwrap_or(7) + 566usize) | ((12u8 as usize).overflowing_sub(2usize.checked_sub(1usize).unwrap_or(18446744073709551614)).0)))
}

fn section31() -> Vec<&'static str> {
    println!("#5 {:#b}, {:o}", ((if (|p32: i32| -> bool { matches!(&p32, 19..24) })((std::hint::black_box(1641i32) * 2i32)) { (std::hint::black_box((-1326i128)) * 6).to_be() } else { ('\t').to_string().parse::<i128>().unwrap_or(4i128) }) ^ ((i128::from((8u8 as u16))) | ((0x6usize as i128) * 9i128))), (Some(("ß").parse::<isize>().unwrap_or(8isize))).unwrap());
    Default::default()
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section7();
    });
    println!("section7 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section27();
    });
    println!("section27 {}", r.is_ok());
    println!("section31 {:?}", section31());
}
