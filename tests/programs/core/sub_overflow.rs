// Sub overflow.
//@ exit: 101
fn distance(a: usize, b: usize) -> usize {
    a - b
}
fn main() {
    println!("{}", distance(5, 3));
    let pos = [7usize, 2];
    println!("{}", distance(pos[0], pos[1]));
    println!("{}", distance(pos[1], pos[0]));
}
