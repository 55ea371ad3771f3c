// An element copied out of a temporary array leaves the array to be dropped.
struct D(i32);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let n = [D(1), D(2), D(3)][1].0;
    println!("{n}");
    let k = (D(4), D(5)).1.0;
    println!("{k}");
}

//> drop 1
//> drop 2
//> drop 3
//> 2
//> drop 4
//> drop 5
//> 5
