// What lives as long as the block: through casts, branches, indexes and `*`.
struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn loud(name: &'static str) -> Loud {
    Loud(name)
}
fn main() {
    let c = std::env::args().count() == 1;
    let p = &loud("cast") as *const Loud;
    let plain: *mut i32 = &mut 5;
    unsafe { *plain += 1 };
    println!("p {} {}", unsafe { (*p).0 }, unsafe { *plain });
    let x = if c { &loud("then") } else { &loud("else") };
    println!("x {}", x.0);
    let y = match c {
        true => &loud("arm"),
        false => &loud("other"),
    };
    println!("y {}", y.0);
    let z = &[loud("a"), loud("b")][..];
    println!("z {}", z.len());
    let w = &vec![loud("v")][0];
    println!("w {}", w.0);
    let q = &*Box::new(loud("box"));
    println!("q {}", q.0);
    let r = &std::rc::Rc::new(loud("rc")).0;
    println!("r {r}");
    let s = if c { Some(&loud("some")) } else { None };
    println!("s {}", s.is_some());
    let n = if c {
        if !c { &loud("n1") } else { match 3 { 3 => { println!("inside"); &loud("n2") } _ => &loud("n3") } }
    } else {
        &loud("n4")
    };
    println!("n {}", n.0);
}
