// The two places may not overlap; `copy` is for those that do.
//@ rustc: skip
fn main() {
    let mut a = [1, 2, 3, 4, 5];
    let p = a.as_mut_ptr();
    unsafe { std::ptr::copy(p, p.add(1), 3) }; //? a = [1, 1, 2, 3, 5]
    unsafe { std::ptr::copy_nonoverlapping(p, p.add(1), 3) }; //~ UB overlapping-copy
    println!("{a:?}");
}
