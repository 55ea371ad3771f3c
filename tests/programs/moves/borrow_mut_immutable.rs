// A `&mut` of an immutable binding.
fn main() {
    let n = 1;
    let r = &mut n;  //~ ERROR E0596
    *r += 1;
    println!("{n}");
}
