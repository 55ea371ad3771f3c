// A field of a field.
struct Inner { s: String }
struct Outer { inner: Inner, n: i32 }
fn main() {
    let o = Outer { inner: Inner { s: String::from("x") }, n: 1 };
    let s = o.inner.s;
    let inner = o.inner;  //~ ERROR E0382
    println!("{s} {} {}", inner.s, o.n);
}
