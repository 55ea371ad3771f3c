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

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
struct S1<T, U> { f0: Vec<U>, f1: T }
impl<T, U> Drop for S1<T, U> {
    fn drop(&mut self) {
        println!("drop S1");
    }
}

#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[repr(align(16))]
struct S2 { f0: Noisy, f1: Result<S1<Rc<Box<i8>>, Option<Noisy>>, i64>, f2: Result<usize, isize>, f3: Noisy }
impl Drop for S2 {
    fn drop(&mut self) {
        println!("drop S2");
    }
}

trait Speak3 {
    fn ask4(&self, x: i16) -> i128;
    fn say5(&self) -> String {
        format!("Speak3 {:?}", self.ask4((-16383i16)))
    }
}
impl Speak3 for Vec<u8> {
    fn ask4(&self, x: i16) -> i128 {
        (i128::BITS as i128)
    }
    fn say5(&self) -> String {
        String::from("special Speak3")
    }
}
impl Speak3 for S1<Rc<Box<i8>>, Option<Noisy>> {
    fn ask4(&self, x: i16) -> i128 {
        println!("#1 {:02x?}, {:?}", (*self), (*(<Option<Box<f64>> as Default>::default()).unwrap_or(<Box<f64>>::default())));
        println!("#2 {:?}", (&(std::iter::successors(Some((((|p6: S1<Rc<Box<i8>>, Option<Noisy>>| -> u32 { 7u32 })(S1::<Rc<Box<i8>>, Option<Noisy>> { f1: Rc::new(Box::new(3i8)), f0: vec![Some(Noisy::new("n1")), Some(Noisy::new("n2"))] }) - 7) as u8)), |x| x.checked_mul(3)).take(0).take(4).collect::<Vec<u8>>())).ask4(11i16.overflowing_sub(x).0));
        ((std::iter::successors(Some((-128i8)), |x| x.checked_mul(3)).take(2).take(2).fold(0i8, |a, b| a.wrapping_add(b))).saturating_abs() as i128).signum()
    }
}
fn with10<T: Speak3 + ?Sized>(x: &T) -> String {
    format!("<{}>", x.say5())
}

fn section11() -> S1<Rc<Box<i8>>, Option<Noisy>> {
    println!("#3 {}, {:?}", <char>::default(), (((*(Box::new(true))) as i8) as i128));
    S1::<Rc<Box<i8>>, Option<Noisy>> { f1: Rc::new(Box::new(9)), f0: vec![Some(Noisy::new("n3")), Some(Noisy::new("n4"))] }
}

pub fn main() {
    println!("section11 {:?}", section11());
}
