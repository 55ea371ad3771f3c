// A pointer into a Vec's buffer, which then grew somewhere else.
//@ rustc: skip
fn main() {
    let mut v = vec![1, 2, 3, 4];
    let first = v.as_ptr();
    v.push(5);
    println!("{}", unsafe { *first }); //~ UB use-after-free
}
