use std::rc::Rc;
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
enum E1 {
    V0 { f0: Vec<u8>, f1: Rc<char>, f2: i32 },
    V1(String),
}

#[derive(Clone, Debug, Eq, Hash, PartialEq, PartialOrd)]
enum E2 {
    V0 { f0: i64, f1: Vec<Rc<isize>>, f2: isize },
}

fn f3(a4: E2) -> E2 {
    let k6 = Box::new(move |x5: i32| -> usize { println!("kept {:?}", a4); 0usize }) as Box<dyn Fn(i32) -> usize + '_>;
    let _ = k6((((char::from((std::hint::black_box(0u8) * std::hint::black_box(98u8)))) as i32) + (vec![((2i32 & 2826_i32) - (3i32 ^ 9i32)), ((11u16 as u8) as i32), ((0u8 as f64) as i32), (("q\"uote").parse::<i32>().unwrap_or(12i32) % 6i32)].into_iter().chain(vec![(if true { (-2147483648i32) } else { (-0x3fffffffi32) }).checked_sub(8_i32).unwrap_or(7), (i32::from_ne_bytes(2i32.to_be_bytes())).checked_mul(6_i32.rotate_right(2)).unwrap_or(0), ((!std::hint::black_box(11u128)) as i32), ((vec![0b101011001101i32, 2i32, 582i32].into_iter().skip_while(|x7| false).peekable().zip([(-37.185f64), (-85.746f64), 1.5f64, 7.0f64].into_iter()).map(|(x, _)| x).sum::<i32>()) + 1424)].into_iter()).map_while(|x8| Some((-266i32))).filter(|x9| false).sum::<i32>())));
    let _ = k6(6i32);
    println!("#1 {:?}", "42".to_string());
    E2::V0 { f1: vec![Rc::new((-9223372036854775808))], f2: 3, f0: 3i64 }
}

trait Speak10 {
    const ID: u8 = 6;
    fn ask11(&self, x: i32) -> &'static str;
    fn say12(&self) -> String {
        format!("Speak10 {:?}", self.ask11((-11i32)))
    }
}
impl Speak10 for Vec<u8> {
    fn ask11(&self, x: i32) -> &'static str {
        return match x { -6 => "😀!", m13 => ["hello", "", "é"][((vec![0b1010111001usize, 4usize, 4_usize].into_iter().product::<usize>()) * (std::hint::black_box(9usize) + 2usize)) % 3], _ => if matches!(&(*self), m14) { { let b15: u64 = (std::hint::black_box(8u64) % 2u64); "Zebra" } } else { "tab\there" } };
    }
    fn say12(&self) -> String {
        String::from("special Speak10")
    }
}
impl Speak10 for E1 {
    fn ask11(&self, x: i32) -> &'static str {
        (*(if (((E2::V0 { f0: 2136, f2: 10isize, f1: vec![Rc::new(12), Rc::new(0x1), Rc::new(11)] }) >= (E2::V0 { f0: 0i64, f1: vec![Rc::new(2304isize)], f2: 6 })) | ((E1::V1(String::from("a-b-c"))) != (E1::V1("true".to_owned())))) { (*(match &(*self) { _ if true => Box::new(Box::new("naïve")), E1::V1(m16) => Box::new(Box::new("naïve")), E1::V1(m17) => Box::new(Box::new("true")), _ => Box::new(Box::new("3.5")) })) } else { Box::new("3.5") }))
    }
}
fn with18<T>(x: &T) -> String
where
    T: Speak10,
 {
    format!("<{}>", x.say12())
}

fn section19() -> i8 {
    let mut n20 = 0;
    while n20 < 0 && ((|p23: f32| -> Result<Option<E1>, usize> { Ok::<Option<E1>, usize>(Some(E1::V1("q\"uote".to_owned()))) })((((-7i8) as f32) * ({ let b22: Option<i8> = Some(62i8); 1e3f32 }))) != (Ok::<Option<E1>, usize>(Some(E1::V1(String::from("a")))))) {
        n20 += 1;
        let v24: Box<i32> = Box::new(2i32);
        println!("#2 {:?}", (&(E1::V0 { f2: (*v24).saturating_mul((2554i32 & 1435i32)), f0: vec![201u8, 5, 215, 12], f1: Rc::new((match (*v24) { m25 @ (8 | 11 | 6) => '"', _ => 'a' })) })).say12());
        if matches!(&(*v24), m26) {
            println!("#3 {:?}", v24.clone());
            let _ = (*v24) else {
                return 9;
            };
        }
    }
    let k28 = move |x27: E1| -> E2 { f3(E2::V0 { f2: isize::MAX, f0: { let b29: E1 = E1::V1(String::from("")); i64::from_str_radix(&("naïve"), 10).unwrap_or(0x5i64) }, f1: Default::default() }) };
    let _ = k28(E1::V0 { f1: if false { Rc::new('0') } else { Rc::new('\u{7f}') }, f2: 2i32, f0: vec![5, 4, 10] });
    let _ = k28(E1::V1(String::from("q\"uote")));
    return 4i8;
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section19();
    });
    println!("section19 {}", r.is_ok());
}
