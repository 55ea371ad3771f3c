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
enum E1<T> {
    V0,
    V1 { f0: i32, f1: Box<T> },
    V2,
}

#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct S2 { f0: Box<Noisy> }
impl Drop for S2 {
    fn drop(&mut self) {
        println!("drop S2");
    }
}

fn f3() -> S2 {
    let v4: S2 = S2 { f0: Box::new(Noisy::new("n1")) };
    v4
}

fn f5(a6: S2, mut a7_m: S2) -> [usize; 2] {
    println!("#1 {:?}", a7_m);
    (Some([8usize, 18446744073709551615_usize])).unwrap_or_else(|| match &a7_m { m8 => [707usize, 0x2_usize], m9 => [(std::hint::black_box(7usize) + 2716usize); 2], S2 { .. } => (Some([9usize, 7usize])).unwrap_or(if false { [8usize, 2350] } else { [18_446_744_073_709_551_615usize, 10_usize] }), _ => [7_usize, 0x9usize] })
}

fn section10() -> S2 {
    let v13: S2 = S2 { f0: (|p12: Option<i32>| -> Box<Noisy> { Box::new(Noisy::new("n2")) })((None::<i32>).or((Some(1i32)).map(|x11| 8_i32))) };
    if false { f3() } else { S2 { f0: v13.f0.clone() } }
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = f3();
    });
    println!("f3 {}", r.is_ok());
    let r = std::panic::catch_unwind(|| {
        let _kept = section10();
    });
    println!("section10 {}", r.is_ok());
}
