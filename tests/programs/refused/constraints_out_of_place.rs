// Only bounds speak of associated types.
struct S<T>(T);
fn b(x: Vec<T = u8>) {}  //~ ERROR E0229, E0107
fn d<T>(x: T) {}
type Al = S<u8, X = u8>;  //~ ERROR E0229
fn main() {
    let v: Box<u8, Q = u8> = Box::new(1);  //~ ERROR E0229
    d(v);
}
