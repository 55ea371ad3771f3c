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

#[derive(Clone, Debug, Eq, PartialEq, PartialOrd)]
#[repr(C)]
struct S1 { f0: Vec<Noisy>, f1: u128 }

#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
struct S2 { f0: bool, f1: i32, f2: Option<Option<i32>> }

fn f3(a4: &S2) -> u8 {
    let late5: i128;
    if a4.f2.is_some() {
        late5 = ((if (matches!(&(*a4), S2 { f0: _, f1: 17 | 20, .. })) { (0i64 as i128) } else { 3i128 }).abs() % (-2i128));
    } else {
        late5 = (-8);
    }
    return 229u8;
}

fn section9() -> S2 {
    if true {
        println!("#1 {:?}", f3(&(S2 { f2: None::<Option<i32>>, f1: (-(std::hint::black_box((-2i32)) * 1846)), f0: true })));
    }
    S2 { f0: ({ let b10: u64 = (std::hint::black_box(9u64) << (std::hint::black_box(10u64) & 63)); (match b10 { 12..17 if true => None::<bool>, _ => Some(true) }) }).unwrap(), f1: i32::from_str_radix(&((*(Box::new(String::from("apple")))) + &(format!("{:#b} {}", (-2i8), 12isize))), 36).unwrap_or(1), f2: (|p11: (i16, f64)| -> Option<Option<i32>> { Some(Some(501_i32)) })(((-7i16).wrapping_sub((-16383i16)), (38.359f64).min((-1.5f64)))) }
}

fn section12() -> S1 {
    println!("#2 {:0^+8b}", ((-(vec![({ let b13: Option<usize> = Some(8); 11isize })].into_iter().take(3).max().unwrap_or(0))) + 0b11));
    if vec![601isize, (isize::from(1u8)).rem_euclid((-0b110isize)).rem_euclid(2isize)].into_iter().any(|x17| false) {
        println!("#3 {:?}", f3(&(S2 { f2: Some(Some(2861)), f0: true, f1: (-7) })));
        println!("#4 {:+#08X?}, {:é^8?}, {:o}", 4u128, "true", 7u16);
    } else {
        println!("#5 {:#e}", 4i8);
        println!("#6 {:?}, {}, {:+8E}", 4i32, 9u32, 95.299f64);
    }
    S1 { f0: vec![Noisy::new("n4"), Noisy::new("n5")], f1: 12u128 }
}

fn section18() -> Noisy {
    let late19: S2;
    if ('-').is_uppercase() {
        late19 = (|p20: (i16, usize)| -> S2 { S2 { f1: ((6i32.wrapping_add((-1i32))) / 5i32), f0: true, f2: if (*(Box::new(true))) { vec![None::<i32>, Some(0i32), None::<i32>, Some((-10i32))].into_iter().flat_map(|x21| Vec::<Option<i32>>::new()).filter(|x22| false).flat_map(|x23| vec![Some(4i32), Some((-8i32))]).min_by_key(|x| std::cmp::Reverse(x.clone())) } else { <Option<Option<i32>>>::default() } } })((6i16, 10usize));
    } else {
        late19 = S2 { f2: Some(Some(if true { 2849 } else { 1806_i32 })), f1: ((12_u64 | 2632u64).min(u64::MAX) as i32), f0: true };
    }
    Noisy::new("n6")
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section9();
    });
    println!("section9 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section12();
    });
    println!("section12 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section18();
    });
    println!("section18 {}", r.is_ok());
}
