// Assert ne.
//@ exit: 101
fn cube(n: i32) -> i32 {
    n * n * n
}
fn main() {
    assert!(cube(2) == 8);
    assert_ne!(cube(2), 9, "cube");
    let s: i32 = (1..=4).map(cube).sum();
    println!("{s}");
    assert_ne!(s, 100);
}
