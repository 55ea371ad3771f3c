// A closure that takes something else.
fn apply<F: Fn(usize) -> usize>(f: F) -> usize {
    f(3)
}
fn main() {
    apply(|x: &str| 1); //~ ERROR E0631
    let v: Vec<i32> = vec![1, 2].into_iter().map(|x: u8| 5).collect();
}
