// Another field of a union was written.
//@ rustc: skip
union Either {
    number: u32,
    flag: bool,
}
fn main() {
    let e = Either { number: 300 };
    println!("{}", unsafe { e.number }); //> 300
    println!("{}", unsafe { e.flag }); //~ UB invalid-value
}
