use std::rc::Rc;
fn hash_of<T: std::hash::Hash>(value: &T) -> u64 {
    use std::hash::Hasher;
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
enum E1<T> {
    V0([Option<i128>; 2], bool),
    V1(T),
    V2((T, u8)),
    V3,
}

trait Speak2 {
    const ID: u8 = 6;
    fn ask3(&self, x: u16) -> i128;
    fn say4(&self) -> String {
        format!("Speak2 {:?}", self.ask3(8u16))
    }
}
impl Speak2 for Vec<u8> {
    fn ask3(&self, x: u16) -> i128 {
        println!("size {} {}", std::mem::size_of::<u16>(), std::mem::align_of::<u16>());
        (((-std::hint::black_box(5i128)) / ((((100.125f64) as i128) + (-8)) | 1)) * ((*(Box::new(1998usize))) as i128))
    }
}
impl Speak2 for usize {
    fn ask3(&self, x: u16) -> i128 {
        {
            let mut v5: usize = ((*self) | ((*self) * 6));
            v5 = ((*self) / 2438usize);
            println!("same hash {}", hash_of(&(*self)) == hash_of(&(*self).clone()));
        }
        i128::try_from(((i64::try_from(7i16).unwrap_or(1i64)) as isize).saturating_abs()).unwrap_or((-2))
    }
}
fn with9(x: &impl Speak2) -> String {
    format!("<{}>", x.say4())
}

fn section10() -> E1<u16> {
    let k12 = move |x11: E1<Result<String, i64>>| -> E1<Result<String, i64>> { x11 };
    let _ = k12((|p13: isize| -> E1<Result<String, i64>> { E1::<Result<String, i64>>::V2((Err::<String, i64>(7i64), 7)) })((Some("a-b-c")).unwrap_or("back\\slash").parse::<isize>().unwrap_or(4611686018427387903isize)));
    (*(Box::new(E1::<u16>::V3)))
}

pub fn main() {
    let r = std::panic::catch_unwind(|| {
        let _kept = section10();
    });
    println!("section10 {}", r.is_ok());
}
