fn f(v: Vec<String>) {}
fn g(s: &mut i32) {}
fn main() {
    f(vec!["a", "b"]);  //~ ERROR E0308
    let x = 5;
    g(x);  //~ ERROR E0308
    g(&x);  //~ ERROR E0308
    g(&mut x);
    let c = |a: i32| a + 1;
    c("x");  //~ ERROR E0308
    c(1, 2);  //~ ERROR E0057
    let n: usize = -1;  //~ ERROR E0600
    let m: u32 = 5i64;  //~ ERROR E0308
    let z: f64 = 1;  //~ ERROR E0308
    let q: char = "c";  //~ ERROR E0308
    let i = 5;
    i.0;  //~ ERROR E0610
    let y = &5;
    y.foo;  //~ ERROR E0609
}
