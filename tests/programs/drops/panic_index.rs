//@ exit: 101
// So does an index out of bounds.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn get(a: &[i32; 3], i: usize) -> i32 {
    let _g = D("guard");
    a[i]
}
fn main() {
    let a = [1, 2, 3];
    println!("{}", get(&a, 1));
    println!("{}", get(&a, 3));
}

//> drop guard
//> 2
//> drop guard
