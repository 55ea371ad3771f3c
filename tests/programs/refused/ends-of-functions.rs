fn f() -> i32 {  //~ ERROR E0308
    let x = 5;
    x + 1;
}
fn g() -> i32 {
    loop { break; }  //~ ERROR E0308
}
fn h(x: i32) -> i32 {
    while x > 0 { return 1; }  //~ ERROR E0308
}
fn i(x: i32) -> i32 {
    if x > 0 { return 1; }  //~ ERROR E0317
}
fn j() -> i32 {}  //~ ERROR E0308
fn k() -> bool { return; }  //~ ERROR E0069
fn main() {}
