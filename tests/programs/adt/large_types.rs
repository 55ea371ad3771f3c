// A type may be larger than any memory, as long as no value of it is made.
struct S { a: [u8; 1 << 59], b: u8 }
fn main() {
    println!("{}", std::mem::size_of::<S>());
    let p: *const S = std::ptr::null();
    let v: Vec<S> = Vec::new();
    println!("{:?} {}", p.is_null(), v.len());
    println!("{}", std::mem::size_of::<[[u16; 1 << 30]; 1 << 12]>());
    println!("{}", std::mem::size_of::<[(); usize::MAX]>());
}
