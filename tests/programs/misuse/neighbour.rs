// The address is a neighbour's, and there is memory; but the pointer belongs to another local.
//@ rustc: skip
fn main() {
    let pair = [10u32, 20];
    let p = &raw const pair[0];
    println!("{}", unsafe { *p.wrapping_add(2) }); //~ UB out-of-bounds
}
