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

#[derive(Clone, Debug, Default, PartialEq, PartialOrd)]
struct S1 { f0: f32, f1: ([u64; 1],) }

#[derive(Clone, Debug, PartialEq, PartialOrd)]
struct S2 { f0: [S1; 2] }

fn f3(a4: &mut S1, a5: &mut S2, a6: &mut S2) -> Noisy {
    let mut v8: S1 = S1 { f1: if (((S1 { f0: 7.0f32, f1: ([2u64],) }) == (S1 { f0: (-2.25), f1: ([0b11110111011],) })) || (true || false)) { a5.f0[1].f1 } else { (a4.f1.0,) }, f0: (({ let b7: i128 = ("Rust").parse::<i128>().unwrap_or(6); a6.f0[1].f0 }) * (a6.f0[1].f0)) };
    { let b9: i128 = (((i64::try_from(2u128).unwrap_or((-9223372036854775808i64))) << std::hint::black_box((-2i32))) as i128); (Some(Noisy::new("n1"))).unwrap_or((|p10: S2| -> Noisy { if false { Noisy::new("n2") } else { Noisy::new("n3") } })(S2 { f0: [S1 { f0: (-1e3f32), f1: ([8],) }, S1 { f1: ([5],), f0: 1.0f32 }] })) }
}

fn section11() -> i32 {
    let v15: Box<S2> = if true { { let b12: S2 = { let b13: Option<f64> = Some(1.5); S2 { f0: [S1 { f0: 1.5f32, f1: ([10],) }, S1 { f1: ([4u64],), f0: 50.705 }], ..S2 { f0: [S1 { f0: 1.5f32, f1: ([0x3u64],) }, S1 { f1: ([0],), f0: 2.5e-3 }] } } }; Box::new(S2 { f0: [S1 { f1: ([6u64],), f0: (-1e3f32) }, S1 { f0: (-0.746927f32), f1: ([8u64],) }] }) } } else { (Some(Box::new(S2 { f0: [S1 { f1: ([3],), f0: 0.1f32 }, S1 { f1: ([5],), f0: 2.5e-3 }] }))).unwrap_or({ let b14: bool = false; (*(Box::new(Box::new(S2 { f0: [S1 { f1: ([1598],), f0: 3.75 }, S1 { f0: 2.5e-3f32, f1: ([8u64],) }] })))) }) };
    match (*v15) { m16 if false => i32::MAX, S2 { .. } => (4i32..4i32).chain(vec![((Some(9i32)).unwrap_or(2266) >> ((6i32.saturating_sub(7i32)) & 31)), ({ let b17: S1 = S1 { f0: 0.1f32, f1: ([3],) }; 1261i32 }).min((3i32..3i32).map_while(|x18| Some(2i32)).sum::<i32>()), (!(2i32..=5i32).flat_map(|x20| vec![4i32, (-11i32)]).reduce(|a, b| a ^ b).unwrap_or(1)), (-3i32)].into_iter()).sum::<i32>(), S2 { f0: [m21, m22] } if true => (-5i32), _ => 1018i32 }
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section11();
    });
    println!("section11 {}", r.is_ok());
}
