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

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
enum E1 {
    V0,
}

fn f2(a3: &char, a4: u128) -> Option<Vec<u8>> {
    let k6 = move |x5: Option<f32>| -> Vec<u128> { (*(Box::new(Vec::<u128>::new()))) };
    let _ = k6(None::<f32>);
    let _ = k6(Some(10.0));
    println!("#1 {}", (match &(*a3) { '0'..='9' => (*(Box::new("42"))), 'a'..='m' => (match &a4 { _ => "tab\there", _ => "😀!" }), _ => "hello", _ => (if true { "é" } else { "tab\there" }) }).chars().rev().collect::<String>().chars().last().unwrap_or_default());
    Some(vec![0u8, 3u8])
}

fn section7() -> String {
    let v8: Noisy = (Some(Noisy::new("n1"))).expect("wanted");
    let late9: E1;
    if ((v8.clone()) < (v8.clone())) {
        late9 = if ((if ((E1::V0) < (E1::V0)) { <bool>::default() } else { (*(Box::new(true))) }) && (Some(true)).unwrap_or(true)) { E1::V0 } else { E1::V0 };
    } else {
        late9 = if ((if false { E1::V0 } else { E1::V0 }) > (E1::V0)) { E1::V0 } else { E1::V0 };
    }
    ((std::hint::black_box(7u32) / (std::hint::black_box(1777_u32) | 1)) as i32).to_string()
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section7();
    });
    println!("section7 {}", r.is_ok());
}
