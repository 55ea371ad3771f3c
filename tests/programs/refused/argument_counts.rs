// Closures and functions that take another number of arguments than they will be called with.
fn apply<F>(f: F, n: i32) -> i32
where
    F: Fn(i32) -> i32,
{
    f(n)
}
fn two(a: i32, b: i32) -> i32 {
    a + b
}
fn main() {
    apply(|| 3, 1); //~ ERROR E0593
    apply(|a, b| a, 1); //~ ERROR E0593
    apply(two, 1); //~ ERROR E0593
    let mut v = vec![2, 1];
    v.sort_by(|a| a); //~ ERROR E0593
    v.iter().for_each(|| ()); //~ ERROR E0593
}
