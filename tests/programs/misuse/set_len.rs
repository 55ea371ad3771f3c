// A length beyond what was written.
//@ rustc: skip
fn main() {
    let mut v: Vec<u8> = Vec::with_capacity(4);
    v.push(1);
    unsafe { v.set_len(2) };
    println!("{}", v[0]); //> 1
    println!("{}", v[1]); //~ UB uninitialised-read
}
