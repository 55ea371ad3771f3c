// One element beyond the end of a block.
//@ rustc: skip
fn main() {
    let v = vec![1u32, 2, 3];
    let p = v.as_ptr();
    println!("{}", unsafe { *p.add(2) }); //> 3
    println!("{}", unsafe { *p.add(3) }); //~ UB out-of-bounds
}
