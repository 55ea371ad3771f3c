// What an `Rc` shares is not assigned to (E0594), nor borrowed to be changed (E0596).
use std::rc::Rc;
struct Counter {
    n: i32,
}
fn main() {
    let mut c = Rc::new(Counter { n: 0 });
    c.n = 5; //~ ERROR E0594
    c.n += 1; //~ ERROR E0594
    let v = Rc::new(vec![1]);
    v.push(2); //~ ERROR E0596
}
