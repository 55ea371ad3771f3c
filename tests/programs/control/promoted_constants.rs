// A shared borrow of a constant lives for the whole program.
fn five() -> &'static i32 {
    &5
}
fn table() -> &'static [i32; 3] {
    &[1, 2, 3]
}
fn nested() -> &'static &'static i32 {
    &&(2 + 3)
}
fn nothing() -> &'static Option<i32> {
    &None
}
fn main() {
    let r: &'static i32 = &-7;
    println!("{} {} {}", five(), r, **nested());
    println!("{:?} {:?}", table(), nothing());
}

//> 5 -7 5
//> [1, 2, 3] None
