// No `&mut` through a `&`.
fn fill(v: &Vec<i32>) {
    v.push(1);  //~ ERROR E0596
}
fn main() {
    let mut v = Vec::new();
    v.push(0);
    fill(&v);
    println!("{}", v.len());
}
