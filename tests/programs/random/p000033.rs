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

fn hash_of<T: std::hash::Hash>(value: &T) -> u64 {
    use std::hash::Hasher;
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct S1<T>(&'static str, Vec<T>, Box<isize>);
impl<T> Drop for S1<T> {
    fn drop(&mut self) {
        println!("drop S1");
    }
}

fn f2() -> Result<S1<bool>, i8> {
    println!("size {}", std::mem::size_of::<Option<S1<i128>>>());
    Err::<S1<bool>, i8>(7i8)
}

fn section4() -> S1<i128> {
    let mut v6: Box<(S1<i128>,)> = (|p5: String| -> Box<(S1<i128>,)> { Box::new((S1::<i128>("one,two,three", Vec::<i128>::new(), Box::new(2)),)) })(("-7").lines().last().unwrap_or("none").to_string());
    {
        let v8: S1<bool> = S1::<bool>(["apple", "q\"uote", "日本"][(*(Box::new(12usize))) % 3], [(if true { false } else { true }), (true && false)].into_iter().filter_map(|x7| Some(true)).collect::<Vec<bool>>(), (*v6).0.2.clone());
        println!("#1 {:?}", (*v6).0.0);
        (*v6).0.1 = std::iter::successors(Some((*(Box::new(4i128)))), |x| x.checked_mul(3)).take(4).peekable().step_by(2).collect::<Vec<i128>>();
    }
    S1::<i128>("3.5", vec![2, 1525, 0_i128, 9], Box::new(2isize))
}

fn section9() -> [Noisy; 3] {
    if (({ let b10: u16 = ((std::hint::black_box(12_u16) * 2) >> ((3u16..9u16).reduce(|a, b| a ^ b).unwrap_or(1) & 15)); (match b10 { u16::MAX if (if false { false } else { true }) => (if false { S1::<bool>("3.5", vec![true, true, true], Box::new(626)) } else { S1::<bool>("naïve", vec![true], Box::new(2288)) }), _ => S1::<bool>("é", vec![true, true], Box::new((-0x6isize))) }) }) != (S1::<bool>("apple", vec![false, false], Box::new(12)))) {
        println!("#2 {:?}, {:+012}", (*(Box::new([2114u32, 12u32].into_iter().map(|x11| 2644u32).product::<u32>()))), (<Option<isize> as Default>::default()).unwrap_or(9));
        {
            println!("#3 {}", ((u8::try_from(0u8).unwrap_or(5)) as isize));
            for i12 in (0i32..1i32).step_by(3) {
                let k15 = move |x14: Option<usize>| -> i32 { vec![2764i32, 3i32, (-1073741823i32), 0x6_i32].into_iter().skip(3).max().unwrap_or(0) };
                let _ = k15((None::<usize>).and_then(|x16| Some(6usize)));
                let _ = k15(match i12 { m17 if false => None::<usize>, -5 => Some(1444usize), _ => Some(10usize) });
                println!("size {}", std::mem::size_of::<Option<Vec<Vec<i128>>>>());
                if ((-2147483646i32) >= 5i32) {
                    {
                        if true {
                            if true {
                                println!("#4 {:+#3x}", i12);
                                println!("#5 {:?}", section4());
                            }
                            let k20 = Box::new(move |x19: Option<u32>| -> S1<i128> { S1::<i128>("k=v;w=z", vec![2i128], Box::new((-9223372036854775808))) }) as Box<dyn Fn(Option<u32>) -> S1<i128> + '_>;
                            let _ = k20(None::<u32>);
                            let _ = k20(None::<u32>);
                        }
                        println!("#6 {:+0?}, {:#03X}", i12, 8i64);
                        if true {
                            println!("same hash {}", hash_of(&i12) == hash_of(&i12.clone()));
                            println!("#7 {}, {:-^+3e}", '"', i12);
                        }
                    }
                    if let -23..=16 = &i12 {
                        let mut v22: i32 = 4;
                        println!("#8 {:>12X}", v22);
                    } else {
                        let mut v23: S1<bool> = S1::<bool>("naïve", vec![false, true, true], Box::new(12));
                    }
                }
            }
            println!("#9 {:?}", section4());
        }
    } else {
        for i24 in (2u32..0u32).step_by(2) {
            println!("#10 {:+08X}, {}", i24, char::from_u32(i24).unwrap_or('?'));
            let mut v28: Option<Result<u8, f32>> = { let b26: S1<i128> = match i24 { 8..=17 => S1::<i128>("Zebra", vec![12], Box::new(4)), m27 if false => S1::<i128>("a-b-c", vec![5i128], Box::new(2519)), _ if true => S1::<i128>("apple", vec![0], Box::new(0b1000isize)), _ => S1::<i128>("back\\slash", Vec::<i128>::new(), Box::new(1isize)) }; Some(Err::<u8, f32>(3.75f32)) };
            println!("#11 {:?}", v28);
        }
        let mut v29: S1<i128> = S1::<i128>("one,two,three", vec![3, 10, 10_i128], Box::new((-9223372036854775807isize)));
    }
    [Noisy::new("n3"), Noisy::new("n4"), Noisy::new("n5")]
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = f2();
    });
    println!("f2 {}", r.is_ok());
    println!("section4 {:?}", section4());
    let r = std::panic::catch_unwind(|| {
        let _kept = section9();
    });
    println!("section9 {}", r.is_ok());
}
