// Representations on what has none.
#[repr(u8)] //~ ERROR E0517
struct Small(u8);
#[repr(packed)] //~ ERROR E0517
enum Tight {
    A,
}
#[repr(C)] //~ ERROR E0517
fn f() {}
#[inline] //~ ERROR
struct Fast;
fn main() {}
