#![feature(box_patterns)] //~ ERROR E0554
// What only a nightly compiler can do.
fn main() {
    let Box { .. } = Box::new(4);
}
