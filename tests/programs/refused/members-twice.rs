// One impl has each name once.
struct S;

impl S {
    fn a(&self) {}
    fn a(&self) {} //~ ERROR E0592
    const B: i32 = 1;
    fn c() {}
}

trait T {
    fn x(&self);
    const C: i32;
    type A;
}

impl T for S {
    fn x(&self) {}
    fn x(&self) {} //~ ERROR E0201
    const C: i32 = 1;
    const C: i32 = 2; //~ ERROR E0201
    type A = i32;
    type A = u8; //~ ERROR E0201
}

fn main() {}
