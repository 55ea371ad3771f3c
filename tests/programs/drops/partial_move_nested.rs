// Parts of parts.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct In { a: D, b: D }
struct Out { first: In, second: In }
fn main() {
    let o = Out { first: In { a: D("1a"), b: D("1b") }, second: In { a: D("2a"), b: D("2b") } };
    let t = o.first.b;
    println!("took {}", t.0);
}

//> took 1b
//> drop 1b
//> drop 1a
//> drop 2a
//> drop 2b
