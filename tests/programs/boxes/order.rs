// Order.
struct D(String);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Pair {
    first: D,
    second: D,
}
impl Drop for Pair {
    fn drop(&mut self) {
        println!("pair of {} {}", self.first.0, self.second.0);
    }
}
fn d(s: &str) -> D {
    D(s.to_string())
}
fn pass(x: D) -> D {
    println!("pass {}", x.0);
    x
}
fn main() {
    let _p = Pair {
        second: d("s"),
        first: d("f"),
    };
    let a = d("a");
    let b = pass(d("b"));
    let mut opt = Some(d("o"));
    opt = None;
    println!("after none {}", opt.is_none());
    match d("m") {
        D(ref s) if s == "m" => println!("matched"),
        _ => {}
    }
    let v = vec![d("v0"), d("v1"), d("v2")];
    for x in v.into_iter().skip(1) {
        println!("loop {}", x.0);
    }
    let c = Box::new(d("c"));
    std::mem::drop(a);
    std::mem::forget(d("forgotten"));
    let t = (d("t0"), d("t1"));
    let (x, _) = t;
    println!("end {} {} {}", x.0, b.0, c.0);
    let arr = [d("r0"), d("r1")];
    let _ = &arr[1];
    let inner = {
        let _tmp = d("tmp");
        5
    };
    println!("{inner}");
}
