// A `&` does not let you write.
struct P { x: i32 }
fn set(p: &P) {
    p.x = 2;  //~ ERROR E0594
}
fn inc(n: &i32) {
    *n += 1;  //~ ERROR E0594
}
fn main() {
    let p = P { x: 1 };
    set(&p);
    let n = 1;
    inc(&n);
    println!("{} {n}", p.x);
}
