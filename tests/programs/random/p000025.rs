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

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum E1 {
    V0(char),
}

fn f2() -> String {
    let v5: Noisy = if (((<char>::default()) as i32) > 6i32) { if true { if ((E1::V0('\t')) < (E1::V0('\u{7f}'))) { { let b3: (usize, f32) = (0xcusize, 1.5f32); Noisy::new("n1") } } else { (*(Box::new(Noisy::new("n2")))) } } else { if true { Noisy::new("n3") } else { Noisy::new("n4") } } } else { { let b4: &'static str = "apple"; Noisy::new("n5") } };
    let mut v6: E1 = E1::V0('\'');
    (|p7: (i16, String)| -> String { (if ('-').is_control() { "😀!".to_string() } else { p7.1 }) })((202i16, "tab\there".to_string())).replace("Zebra", "<Zebra>")
}

fn f8() -> (E1,) {
    {
        println!("#1 {:?}", f2());
        let v13: u64 = (|p9: Option<f64>| -> u64 { { let b10: f64 = (|p11: (i32, &'static str)| -> f64 { 2.5e-3f64 })((6_i32, "naïve")); (|p12: i32| -> u64 { 10u64 })((-0xc_i32)) } })((None::<Option<f64>>).zip(Some(2u8)).map(|(x, _)| x).unwrap_or(Some(3.75)));
        let mut v18: Vec<Option<Noisy>> = vec![vec![Noisy::new("n6"), Noisy::new("n7"), Noisy::new("n8")].into_iter().min_by_key(|x| std::cmp::Reverse(x.clone())), (if false { Some(Some(Noisy::new("n10"))) } else { Some(Some(Noisy::new("n11"))) }).unwrap_or_else(|| ({ let b17: E1 = E1::V0('\n'); Some(Noisy::new("n12")) }))].into_iter().collect::<Vec<Option<Noisy>>>();
    }
    println!("#2 {:#o}, {:?}", 12u16, ({ let b19: (bool, usize) = (false, 6usize); '日' }));
    if ('-').to_ascii_uppercase().is_lowercase() { (if ((7.0f64) != (-3.75f64)) { E1::V0('"') } else { E1::V0('😀') },) } else { (E1::V0('\n'),) }
}

fn section20() -> i32 {
    if false {
        println!("#3 {:?}", f2());
        let v21: E1 = E1::V0('x');
    } else {
        if true {
            return if (12u16 as u16).is_power_of_two() { (!(vec![1i32, 2705i32].into_iter().filter(|x22| true).collect::<Vec<i32>>().into_iter().rev().map(|x23| 1495i32).sum::<i32>())) } else { ((0b110i32 << (std::hint::black_box(0u8) & 31)) / ((i32::try_from(3i8).unwrap_or(5)) | 1)) };
        }
        let mut n25 = 0;
        let got24: Option<E1> = loop {
            n25 += 1;
            if n25 > 1 {
                break Some(E1::V0('日'));
            }
            println!("#4 {}", f32::from_bits(((7.0f32) % (94.343f32)).to_bits() ^ 2830u32));
            if (*(Some(Box::new(false))).expect("wanted")) {
                return (*(|p27: (i32, i8)| -> Box<i32> { Box::new(0x2i32) })((11i32, 11_i8)));
            }
        };
    }
    println!("#5 {:-<+012x?}, {:#X}, {:#?}", (!((std::hint::black_box(0usize) << (std::hint::black_box(5usize) & 63)).overflowing_add(std::mem::size_of::<E1>()).0).checked_sub(((Some(2672i128)).unwrap_or(3i128) as usize)).unwrap_or(10usize)), 1u32.div_euclid(1494u32), 1951u128);
    12i32
}

fn section28() -> Option<i32> {
    let q29: f64 = [(if false { <f64>::default() } else { 2.25f64 }), 100.125f64].into_iter().peekable().find(|x30| (if ('日').is_whitespace() { (if (if false { true } else { true }) { (' ').is_uppercase() } else { true }) } else { true }))?;
    let v37: E1 = if (std::iter::successors(Some((|p34: E1| -> i32 { (if true { 0b10001011001i32 } else { (-9i32) }) })((|p33: Option<f32>| -> E1 { E1::V0('0') })(Some(9.420f32)))), |x| x.checked_mul(3)).take(4).peekable().all(|x35| match x35 { -8 => ((E1::V0('0')) != (E1::V0('9'))), _ => 0_u64.is_power_of_two() })) { (*(Box::new(E1::V0('Z')))) } else { { let b36: Option<char> = Some('0'); E1::V0('_') } };
    Some(569)
}

fn section38() -> Result<bool, f64> {
    let mut v39: [Noisy; 3] = (*(if ((true && false) || (<bool>::default())) { Box::new([Noisy::new("n13"), Noisy::new("n14"), Noisy::new("n15")]) } else { (if true { Box::new([Noisy::new("n16"), Noisy::new("n17"), Noisy::new("n18")]) } else { Box::new([Noisy::new("n19"), Noisy::new("n20"), Noisy::new("n21")]) }) }));
    let v40: E1 = (*(Box::new(E1::V0(("Zebra").chars().nth(2).unwrap_or('-')))));
    if (Some('\'')).expect("wanted").to_ascii_uppercase().is_alphabetic() { if ({ let b41: (String, i8) = (String::from("😀!"), (-3)); (7.0f32).is_sign_negative() }) { (*(Box::new(Ok::<bool, f64>(true)))) } else { match &v39 { _ if ('😀').is_alphabetic() => (|p42: Option<bool>| -> Result<bool, f64> { Err::<bool, f64>((-2.25f64)) })(Some(false)), m43 => Ok::<bool, f64>(false), m44 => Ok::<bool, f64>(false), _ => Err::<bool, f64>(0.1f64) } } } else { Err::<bool, f64>((-1e3)) }
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = f2();
    });
    println!("f2 {}", r.is_ok());
    println!("f8 {:?}", f8());
    println!("section20 {:?}", section20());
    let r = std::panic::catch_unwind(|| {
        let _kept = section28();
    });
    println!("section28 {}", r.is_ok());
    println!("section38 {:?}", section38());
}
