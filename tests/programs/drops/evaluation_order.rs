// Arguments are made left to right.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn make(s: &'static str) -> D { println!("make {s}"); D(s) }
fn f(_a: D, _b: D) { println!("f"); }
fn main() { f(make("1"), make("2")); }

//> make 1
//> make 2
//> f
//> drop 2
//> drop 1
