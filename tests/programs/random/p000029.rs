use std::rc::Rc;
fn hash_of<T: std::hash::Hash>(value: &T) -> u64 {
    use std::hash::Hasher;
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
struct S1 { f0: u8, f1: u64, f2: f64 }

#[derive(Clone, Debug, PartialEq)]
enum E2 {
    V0,
    V1(f64, Option<Box<u16>>),
}

fn f3(a4: &mut Option<Vec<S1>>, a5: &mut S1, a6: S1) -> u64 {
    let v7: E2 = E2::V0;
    ((a5.f2) as u64)
}

fn f8() -> Option<isize> {
    println!("#1 {}, {:o}, {:0^20o}", 11i8, (if ((usize::try_from(5i64.wrapping_sub(2_i64)).unwrap_or(423)) == (if ((Some(Some(507usize))) == (Some(Some(0usize)))) { (0b1000i64 as usize) } else { (std::hint::black_box(18446744073709551615usize) << std::hint::black_box(8u8)) })) { (*(Box::new(4i32))).wrapping_abs().saturating_add(161i32.signum()) } else { ((!0u128).saturating_pow(5) as i32) }), 3i32);
    'w10: for i9 in (2u32..0u32).step_by(3) {
        if true {
            break 'w10;
        }
        let 16 = i9 else {
            return Some(8isize);
        };
        let out11: u32 = 'l12: {
            if true {
                break 'l12 1735u32;
            }
            1444
        };
    }
    Some(0isize)
}

fn section13() -> Vec<Option<usize>> {
    'w15: for i14 in (2u8..=0u8).rev() {
        {
            let mut v16: E2 = E2::V0;
            if let _ = v16 {
                let mut v17: E2 = E2::V0;
                let mut v18: E2 = v17;
            }
            if (if true { if true { true } else { false } } else { ((E2::V0) != (E2::V0)) }) {
                if let 13 = &i14 {
                    println!("#2 {:?}", false);
                    {
                        if false {
                            let v20: Option<(E2, S1, E2)> = None::<(E2, S1, E2)>;
                            let late21: Option<(E2, S1, E2)>;
                            if false {
                                late21 = Some((E2::V0, S1 { f1: 593u64, f0: 7u8, f2: 3.75 }, E2::V0));
                            } else {
                                late21 = Some((E2::V0, S1 { f0: 11, f1: 8, f2: 72.039f64 }, E2::V1((-0.746867f64), None::<Box<u16>>)));
                            }
                        } else {
                            let out22: E2 = 'l23: {
                                if false {
                                    break 'l23 E2::V0;
                                }
                                E2::V0
                            };
                        }
                        let v24: [Vec<usize>; 3] = [vec![18446744073709551614, 0b10001001000, 10usize], vec![12_usize, 4, 3], Vec::<usize>::new()];
                        if false {
                            continue 'w15;
                        }
                    }
                }
                println!("#4 {:#5?}, {:5x?}", i14, vec![(-2i8), 0x1i8].into_iter().scan(0i8, |acc, x| { *acc = acc.wrapping_add(x); Some(*acc) }).flat_map(|x25| vec![3_i8, 31i8, (-1i8), 13i8]).sum::<i8>());
            } else {
                let _ = i14 else {
                    return if true { vec![Some(4), None::<usize>, Some(18446744073709551614usize)] } else { vec![Some(1372)] };
                };
            }
        }
        let k27 = move |x26: (u32, u128)| -> u128 { { let b28: E2 = if 4usize.is_multiple_of(3) { E2::V0 } else { E2::V0 }; if (|p29: E2| -> bool { false })(E2::V1(0.0f64, Some(Box::new(1865_u16)))) { 2765u128.wrapping_sub(1_u128) } else { x26.1 } } };
        let _ = k27((((std::hint::black_box(1080_u32) + std::hint::black_box(7_u32)) - (8u8 as u32)), (match &i14 { _ => 7u128, m30 if true => 170141183460469231731687303715884105727u128, _ => 7u128 }).checked_sub(std::iter::successors(Some(10u128), |x| x.checked_mul(3)).take(2).take(2).sum::<u128>()).unwrap_or(3u128)));
        let _ = k27((0x91e, 10));
        match i14 {
        17..22 => {
            println!("#5 {:+012b}", i14);
            let v31: Rc<E2> = Rc::new(E2::V0);
        },
        m32 => {
            let v33: E2 = E2::V1(1.5, Some(Box::new(2_u16)));
            println!("#6 {:0>0}", i14);
        },
        u8::MAX => {
            for i34 in (1usize..2usize).step_by(1) {
                let late36: Option<Vec<E2>>;
                if true {
                    late36 = Some(vec![E2::V1(0.1f64, None::<Box<u16>>)]);
                } else {
                    late36 = None::<Vec<E2>>;
                }
                let mut v37: Result<Result<&'static str, char>, i8> = Err::<Result<&'static str, char>, i8>(4_i8);
                println!("#7 {:<5x?}", i34);
            }
            println!("#8 {:?}", f3(&mut { (Some(vec![S1 { f0: 3, f2: 3.75, f1: 11_u64 }, S1 { f2: 12.808f64, f0: 9_u8, f1: 0 }])) }, &mut { (S1 { f0: 1, f1: 11, f2: 10.0f64 }) }, S1 { f1: 6, f0: 4u8, f2: 7.0f64 }));
        },
        _ => {
            println!("same hash {}", hash_of(&i14) == hash_of(&i14.clone()));
            let v38: i32 = (-5i32);
        }
        }
    }
    Vec::<Option<usize>>::new()
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = f8();
    });
    println!("f8 {}", r.is_ok());
    println!("section13 {:?}", section13());
}
