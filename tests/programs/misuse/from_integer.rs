// An address that was made up.
//@ rustc: skip
fn main() {
    let p = 0x5000_0000usize as *mut u8;
    unsafe { p.write(1) }; //~ UB no-provenance
}
