// The number of a variant may be made of that of a later one.
#[derive(Clone, Copy)]
enum E { A = E::D as isize + 1, B = 5, C, D = 19, F = 30 }
#[repr(i8)] enum G { X = -3, Y, Z = G::Y as i8 * 2 }
#[repr(u8)] enum H { Small = Z::LAST, Next }
struct Z; impl Z { const LAST: u8 = 250; }
const M: isize = E::A as isize;
#[repr(u8)]
#[derive(Clone, Copy, Debug)]
enum F { A = K, B = K + 2, C = { const Q: u8 = 9; Q } }
const K: u8 = F::C as u8 - 5;
fn main() {
    println!("{} {} {} {} {}", E::A as i32, E::B as i32, E::C as i32, E::D as i32, E::F as i32);
    println!("{} {} {}", G::X as i8, G::Y as i8, G::Z as i8);
    println!("{} {} {M}", H::Small as u8, H::Next as u8);
    println!("{} {} {}", F::A as i32, F::B as i32, F::C as i32);
}
