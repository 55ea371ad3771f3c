// Free constants are computed even when a lint has told of an error.
const LAST: u32 = {
    let list: [u32; 2] = [1, 2];
    list[if true { 2 } else { 0 }] //~ ERROR E0080
};
const SIZE: usize = 4;

fn main() {
    let n = 255u8 + 1; //~ ERROR arithmetic_overflow
    println!("{n} {} {:?}", [0; SIZE].len(), [LAST; SIZE]);
}
