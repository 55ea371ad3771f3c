// Bindings are dropped in reverse of the order of the first alternative.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
enum E {
    A(D, D),
    B(D, D),
}
fn make(first: bool) -> E {
    if first { E::A(D("1"), D("2")) } else { E::B(D("1"), D("2")) }
}
struct P {
    x: D,
    y: D,
}
fn main() {
    for first in [true, false] {
        match make(first) {
            E::A(x, y) | E::B(y, x) => println!("{} {}", x.0, y.0),
        }
    }
    let P { y, x } = P { x: D("x"), y: D("y") };
    println!("{} {}", x.0, y.0);
}

//> 1 2
//> drop 2
//> drop 1
//> 2 1
//> drop 1
//> drop 2
//> x y
//> drop x
//> drop y
