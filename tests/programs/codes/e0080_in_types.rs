// Lengths and numbers of variants that panic while they are computed.
const fn small(n: usize) -> usize {
    if n > 3 { panic!("too large") } else { n }
}
enum Number {
    Far = 1 << 500,                   //~ ERROR E0080
    Split = 1 / 0,                    //~ ERROR E0080
    Rest = isize::MIN % -1,           //~ ERROR E0080
}
struct Rooms {
    few: [u8; small(2)],
    many: [u8; small(4)],             //~ ERROR E0080
    negative: [u8; 3 - 4],            //~ ERROR E0080
    outside: [u8; [1, 2][2]],         //~ ERROR E0080
}
fn main() {
    let b = [0u8; small(9)];          //~ ERROR E0080
    println!("{}", b.len());
}
