// One mistake was put in: wrong generic count.
// A vector's capacity leaves room for the tag of an enum around it.
enum A {
    X,
    Y,
    S(String),
}
enum B {
    X(u8),
    Y(u8),
    S(String),
}
enum C {
    X(u64),
    Y(u64),
    S(String),
}
enum D {
    X(u64),
    Y(u64),
    S(String, u64),
}
enum F {
    X(u64),
    Y(u64),
    S { n: String, b: Box<i32> },
}
enum G {
    X(u64),
    Y(u64),
    S { n: Vec<u8>, b: &'static i32 },
}
enum H {
    X(u64),
    Y(u64),
    S { n: String, b: &'static str },
}
enum I {
    X(u64),
    Y(u64),
    S {
        n: String,
        b: std::rc::Rc<u8>,
        c: Option<u8, Box<u8>>, //~ ERROR E0107
    },
}
fn main() {
    println!(
        "{} {} {} {} {} {} {} {}",
        std::mem::size_of::<A>(),
        std::mem::size_of::<B>(),
        std::mem::size_of::<C>(),
        std::mem::size_of::<D>(),
        std::mem::size_of::<F>(),
        std::mem::size_of::<G>(),
        std::mem::size_of::<H>(),
        std::mem::size_of::<I>()
    );
}
