// One mistake was put in: missing result.
// An `Index` impl panics where it was called: the trait says so for all its impls.
use std::ops::Index;
struct Row(Vec<i32>);
impl Index<usize> for Row {
    type Output = i32;
    fn index(&self, at: usize) -> &i32 { //~ ERROR E0308
        &self.0[at]
    ;}
}
trait Check {
    #[track_caller]
    fn check(&self);
}
impl Check for Row {
    fn check(&self) {
        panic!("row of {}", self.0.len());
    }
}
fn main() {
    std::panic::set_hook(Box::new(|info| {
        let at = info.location().unwrap();
        println!("{}:{}", at.line(), at.column());
    }));
    let row = Row(vec![1]);
    let _ = std::panic::catch_unwind(|| {
        let row = Row(vec![1, 2]);
        row[2]
    });
    let _ = std::panic::catch_unwind(|| Row(vec![]).check());
    println!("{}", row[0]);
}
