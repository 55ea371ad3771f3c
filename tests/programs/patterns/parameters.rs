// Parameters are patterns too.
struct Point {
    x: i32,
    y: i32,
}
fn sum((a, b): (i32, i32), [c, d]: [i32; 2], Point { x, y }: Point, _: i32) -> i32 {
    a + b + c + d + x + y
}
fn deref(&n: &i32) -> i32 {
    n + 1
}
fn main() {
    println!("{}", sum((1, 2), [3, 4], Point { x: 5, y: 6 }, 7));
    println!("{}", deref(&41));
    for (i, c) in [(1, 'a'), (2, 'b')] {
        print!("{i}{c} ");
    }
    println!();
}

//> 21
//> 42
//> 1a 2b 
