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

#[derive(Clone, Debug, Eq, PartialEq)]
struct S1 { f0: u128, f1: Vec<Noisy>, f2: i32 }

trait Speak2 {
    const ID: u8 = 7;
    fn ask3(&self, x: isize) -> i32;
    fn say4(&self) -> String {
        format!("Speak2 {:?}", self.ask3((-9isize)))
    }
}
impl Speak2 for Vec<u8> {
    fn ask3(&self, x: isize) -> i32 {
        ((((-std::hint::black_box(170141183460469231731687303715884105726i128)) + (-1485)) as i32) + 4)
    }
}
fn with5(x: &impl Speak2) -> String {
    format!("<{}>", x.say4())
}

trait Speak6 {
    const ID: u8 = 0;
    fn ask7(&self, x: usize) -> String;
    fn say8(&self) -> String {
        format!("Speak6 {:?}", self.ask7(5usize))
    }
}
impl Speak6 for isize {
    fn ask7(&self, x: usize) -> String {
        let mut v18: Vec<[i32; 2]> = { let b9: Option<usize> = (Some((std::hint::black_box(12usize) + std::hint::black_box(2330usize)))).ok_or(if (if false { true } else { false }) { if false { "日本" } else { "😀!" } } else { <&'static str>::default() }).ok(); match &(*self) { 0..=9 => vec![[12i32, (-10i32)], <[i32; 2]>::default(), [1073741823i32, 0x6f4i32]], m10 => { let mut s = [(match &b9 { m11 => [10i32, 4i32], m12 => [2535i32, 2i32], _ => [3i32, 1i32] }), [4i32, (-8i32)], [2i32, 0x9i32]].into_iter().step_by(2).collect::<Vec<[i32; 2]>>(); s.sort(); s }, isize::MIN..=-1 => { let b13: Option<i16> = (None::<i16>).and_then(|x14| Some(608_i16)); if false { vec![[0x1i32, (-2234i32)], [1671i32, 7i32]] } else { vec![[0i32, (-8i32)], [(-0x3i32), 1i32], [2777i32, (-0x5i32)], [5i32, 5i32]] } }, _ => [[6i32; 2], <[i32; 2]>::default()].into_iter().step_by(1).chain(vec![[9_i32, 10i32], (match b9 { Some(_) => [7i32, 10i32], Some(0 | 3) if true => [12i32, 4i32], _ => [3i32, 6i32] }), (|p15: i32| -> [i32; 2] { [2147483646i32, 9i32] })(0b111i32)].into_iter()).partition::<Vec<[i32; 2]>, _>(|x16| match &(*x16) { m17 if false => true, [0 | 3, ..] => true, _ => true }).1 } };
        format!("{:^5}", false)
    }
}
impl Speak6 for Vec<u8> {
    fn ask7(&self, x: usize) -> String {
        for i19 in (1i64..=5i64).rev() {
            let mut v24: Noisy = (Some(Noisy::new("n1"))).unwrap_or_else(|| (|p23: (u32, bool)| -> Noisy { (Some(Noisy::new("n2"))).unwrap_or_else(|| Noisy::new("n3")) })(match &x { m21 @ 15..=24 if true => (3u32, true), m22 => (9u32, true), _ => (6u32, true) }));
            let mut v25: [i16; 3] = (None::<[i16; 3]>).unwrap_or([(-8), 1i16, 2716]);
            for e26 in &mut v25 {
                let mut n29 = 0;
                let got28: S1 = loop {
                    n29 += 1;
                    if n29 > 1 {
                        break (|p33: u16| -> S1 { S1 { f2: (-6i32), f0: 1, f1: vec![Noisy::new("n4")] } })((|p32: bool| -> u16 { 2778u16 })(true));
                    }
                    println!("order {:?}", x.partial_cmp(&(1679usize | 8usize)));
                    let v31: u32 = (std::hint::black_box(11u32) % 3u32);
                };
                let mut n34 = 0;
                while n34 < 0 && (4u8..=4u8).skip(0).any(|x36| match &x { 1 | 4 => true, 16 | 19 => false, _ => false }) {
                    n34 += 1;
                    v24 = Noisy::new("n5");
                    println!("#1 {:#?}", got28);
                    v24 = Noisy::new("n6");
                }
                for i37 in 0u8..1u8 {
                    v24 = if true { Noisy::new("n7") } else { Noisy::new("n8") };
                    let k40 = Box::new(move |x39: (isize, usize)| -> String { String::from("tab\there") }) as Box<dyn Fn((isize, usize)) -> String + '_>;
                    let _ = k40(if false { (2, 2613) } else { (4, 6usize) });
                    {
                        v24 = Noisy::new("n9");
                        (*e26) /= 12i16;
                        println!("#2 {:?}, {:+05x?}", got28, 4_i32);
                    }
                }
            }
        }
        let v41: usize = usize::MAX;
        ["naïve", "  pad ", "Zebra"][(v41.wrapping_sub(std::mem::size_of::<bool>())) % 3].chars().collect::<Vec<_>>().into_iter().collect::<Vec<char>>().into_iter().rev().collect::<String>()
    }
}
fn with42<T>(x: &T) -> String
where
    T: Speak6,
 {
    format!("<{}>", x.say8())
}

fn section43() -> Option<Box<isize>> {
    for i44 in 2i64..=3i64 {
        println!("#3 {:?}", (&((3isize..3isize).map_while(|x47| Some((-872isize))).max().unwrap_or(0) % 7isize)).ask7((0x4i64 as usize)));
        let k49 = move |x48: (&'static str, i16)| -> Noisy { Noisy::new("n10") };
        let _ = k49((*(Box::new(("ß", 467i16)))));
        let mut n51 = 0;
        let got50: i64 = loop {
            n51 += 1;
            if n51 > 1 {
                break (<Option<i64>>::default()).unwrap_or((i64::BITS as i64)).abs();
            }
            println!("order {:?}", i44.partial_cmp(&((1i128 as u64) as i64)));
            let q53: f32 = (match &i44 { m54 if (false && true) => (Some(Some(1.0f32))).expect("wanted"), _ => (*(Box::new(None::<f32>))) })?;
        };
    }
    println!("size {}", std::mem::size_of::<Option<Option<f32>>>());
    Some(Box::new(5isize))
}

fn section56() -> Noisy {
    let v57: S1 = S1 { f2: 12i32, f0: 1086, f1: vec![Noisy::new("n11")] };
    Noisy::new("n12")
}

pub fn main() {
    println!("section43 {:?}", section43());
    let r = std::panic::catch_unwind(|| {
        let _kept = section56();
    });
    println!("section56 {}", r.is_ok());
}
