// Representations that do not exist, or not together.
#[repr(D)] //~ ERROR E0552
struct A;
#[repr(align(6))] //~ ERROR E0589
struct B;
#[repr(align = "8")] //~ ERROR E0693
struct C;
#[repr(u8, u32)] //~ ERROR E0566
enum D {
    X,
}
#[repr(packed, align(4))]
struct E(u8); //~ ERROR E0587
#[repr(packed, packed(4))]
struct F(u8); //~ ERROR E0634
#[repr(transparent, C)] //~ ERROR E0692
struct G(u8);
#[repr(transparent)]
enum H { //~ ERROR E0731
    X(u8),
    Y,
}
#[repr(transparent)]
struct I(u8, u16); //~ ERROR E0690
#[repr(packed)]
struct J(K); //~ ERROR E0588
#[repr(align(32))]
struct K(u8);
fn main() {}
