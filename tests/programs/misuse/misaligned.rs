// A u32 must stand at a multiple of 4.
//@ rustc: skip
fn main() {
    let words = [0u32, 1];
    let p = words.as_ptr() as *const u8;
    let odd = unsafe { p.add(1) } as *const u32;
    println!("{}", unsafe { odd.read_unaligned() }); //> 16777216
    println!("{}", unsafe { odd.read() }); //~ UB misaligned
}
