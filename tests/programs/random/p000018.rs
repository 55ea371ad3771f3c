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

#[derive(Clone, Debug, Default, PartialEq)]
struct S1 { f0: u128, f1: i128, f2: f32, f3: Vec<usize> }

trait Speak2 {
    fn ask3(&self, x: u64) -> i32;
    fn say4(&self) -> String {
        format!("Speak2 {:?}", self.ask3(5u64))
    }
}
impl Speak2 for Vec<u8> {
    fn ask3(&self, x: u64) -> i32 {
        <i32>::default()
    }
}
fn with5<T: Speak2 + ?Sized>(x: &T) -> String {
    format!("<{}>", x.say4())
}

fn section6() -> S1 {
    println!("#1 {:+#3o}, {:0^20}, {:?}", 2_823i64, (if (if (("a-b-c").chars().collect::<Vec<_>>().into_iter().map(|x7| '😀').skip(1).collect::<String>() < (String::from("Zebra"))) { ((-2.25f64).min(0.1f64) <= (11usize as f64)) } else { ((Some(Noisy::new("n1"))).unwrap_or(Noisy::new("n2")) <= (Noisy::new("n3"))) }) { (2usize..=4usize).collect::<Vec<usize>>().into_iter().rev().chain(vec![(Some(8usize)).unwrap_or(({ let b8: i8 = 10i8; 2usize })), std::mem::align_of::<S1>(), 11usize].into_iter()).all(|x9| (match &x9 { m10 => (None::<bool>).unwrap_or(false), 13 => !true, m11 if ({ let b12: i128 = 10i128; false }) => vec![1i16, 1i16].into_iter().skip_while(|x13| true).filter(|x14| false).any(|x15| true), _ => (' ').is_alphanumeric() })) } else { ((S1 { f3: (Some(vec![12usize, 1360usize, 7usize, 477usize])).expect("wanted"), f2: ({ let b16: Option<u128> = Some(4); 19.296f32 }), f0: 12u128, f1: 1i128 }) == (S1 { f3: vec![8usize, 2236usize], f2: 1.0f32, f1: 12, f0: 2339u128 })) }), true);
    S1 { f1: 3, f3: vec![587, 911], f2: 3.75, f0: 0u128 }
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section6();
    });
    println!("section6 {}", r.is_ok());
}
