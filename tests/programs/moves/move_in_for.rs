// Moved in the previous round of `for`.
fn eat(v: Vec<i32>) -> usize { v.len() }
fn main() {
    let v = vec_of(3);
    for i in 0..3 {
        println!("{} {}", i, eat(v));  //~ ERROR E0382
    }
}
fn vec_of(n: i32) -> Vec<i32> {
    let mut v = Vec::new();
    v.push(n);
    v
}
