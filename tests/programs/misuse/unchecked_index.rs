// `get_unchecked` believes its index.
//@ rustc: skip
fn main() {
    let a = [1, 2, 3];
    let i = a.len();
    println!("{}", unsafe { a.get_unchecked(i) }); //~ UB out-of-bounds
}
