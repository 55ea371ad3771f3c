// A constant that cannot be computed is told of, whatever else is wrong.
const TOO_MUCH: u8 = 255 + 1; //~ ERROR E0080
static NOTHING: i32 = {
    let five = 5;
    five / 0 //~ ERROR E0080
};
const BEYOND: usize = [1][3]; //~ ERROR E0080

fn main() {
    let text: i32 = "a"; //~ ERROR E0308
    let other = missing; //~ ERROR E0425
}
