// An impl for all functions beside one for a type of our own; `call` is the program's method, not that of `Fn`.
struct Poly(i64);

trait Apply {
    fn call(&self, x: i64) -> i64;
}
impl Apply for Poly {
    fn call(&self, x: i64) -> i64 {
        self.0 + x
    }
}
impl<F: Fn(i64) -> i64> Apply for F {
    fn call(&self, x: i64) -> i64 {
        self(x)
    }
}

fn both<A: Apply>(f: A) -> i64 {
    f.call(10)
}

fn main() {
    println!("{} {}", Poly(1).call(2), (|x| x * 2).call(21));
    println!("{} {}", both(Poly(5)), both(|x| x - 1));
}
//> 3 42
//> 15 9
