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

#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[repr(u8)]
enum E1<T> {
    V0 { f0: Option<T>, f1: T, f2: Noisy },
    V1 { f0: char },
    V2,
}

fn f2(a3: &mut Option<Vec<Noisy>>, a4: &Option<u32>, a5: &E1<E1<char>>) -> isize {
    let mut n7 = 0;
    let got6: Option<(usize, usize, Noisy)> = loop {
        n7 += 1;
        if n7 > 0 {
            break (Some((9usize, 12usize, Noisy::new("n14")))).and_then(|x15| vec![(2usize, 11usize, Noisy::new("n15")), (2968usize, 9usize, Noisy::new("n16"))].into_iter().peekable().skip_while(|x16| true).fuse().find(|x17| true)).map(|x20| x20).xor(<Option<(usize, usize, Noisy)>>::default());
        }
        if false {
            println!("#1 {:5?}, {:?}", (*a4), ((<i128>::default()) - 9i128));
            let mut n9 = 0;
            while n9 < 1 && ((Ok::<E1<E1<char>>, u8>(E1::<E1<char>>::V2)) != (Ok::<E1<E1<char>>, u8>(E1::<E1<char>>::V2))) {
                n9 += 1;
                let mut v12: Option<Vec<Noisy>> = { let b11: (i128, usize) = (1, 1usize); Some(vec![Noisy::new("n1"), Noisy::new("n2"), Noisy::new("n3"), Noisy::new("n4")]) };
                let v13: Noisy = Noisy::new("n5");
                v12.as_mut().is_some();
            }
        }
        let mut v14: E1<E1<char>> = (*a5).clone();
    };
    let k22 = move |x21: u32| -> Box<Vec<i8>> { println!("kept {:?}", got6); <Box<Vec<i8>>>::default() };
    let _ = k22(((*a4).iter().cloned().filter(|x23| ((Rc::new(Ok::<f32, bool>(0.1f32))) <= (Rc::new(Ok::<f32, bool>((-10.0f32)))))).filter_map(|x24| (*a4).iter().cloned().step_by(1).find(|x25| ('-').is_numeric())).enumerate().filter(|(i, _)| i % 3 == 0).map(|(_, x)| x).max().unwrap_or(0) ^ 6u32));
    let _ = k22(0);
    4611686018427387903_isize
}

fn section28() -> Noisy {
    let k30 = Box::new(move |x29: E1<char>| -> E1<char> { E1::<char>::V0 { f2: (vec![(if false { Noisy::new("n18") } else { Noisy::new("n19") })].into_iter().collect::<Vec<Noisy>>().into_iter().rev().min_by_key(|x| std::cmp::Reverse(x.clone()))).unwrap_or_else(|| Noisy::new("n22")), f0: ({ let b34: E1<E1<char>> = E1::<E1<char>>::V2; None::<char> }).or(Some((|p35: E1<char>| -> char { 'ß' })(E1::<char>::V2))), f1: char::from(u8::try_from(5usize.wrapping_add(10usize)).unwrap_or(6u8)) } }) as Box<dyn Fn(E1<char>) -> E1<char> + '_>;
    let _ = k30(E1::<char>::V2);
    let _ = k30(E1::<char>::V2);
    println!("#2 {:5}, {:é<3.4}", ((i16::try_from((std::hint::black_box(9223372036854775807i64) << (std::hint::black_box(11i64) & 63))).unwrap_or(2392i16)) & 5i16).overflowing_add(8_i16).0, (({ let b36: E1<E1<char>> = (if false { E1::<E1<char>>::V2 } else { E1::<E1<char>>::V2 }); (-0.683697f32) }) - (0.1f32)).copysign(0.1f32));
    Noisy::new("n23")
}

pub fn main() {
    println!("section28 {:?}", section28());
}
