// Constants are values; statics are places.
const LIMIT: i32 = 3 * FACTOR;
const FACTOR: i32 = 7;
const TABLE: [i32; 4] = [1, LIMIT, 3, FACTOR];
static GREETING: &str = "hi";
static NUMBERS: [u8; 3] = [7, 8, 9];
fn main() {
    println!("{} {}", LIMIT, TABLE[1] + TABLE[3]);
    println!("{} {}", GREETING, NUMBERS[2]);
    let r = &LIMIT;
    let s = &NUMBERS;
    println!("{} {}", *r, s[0]);
    for i in 0..4 {
        print!("{} ", TABLE[i]);
    }
    println!();
}

//> 21 28
//> hi 9
//> 21 7
//> 1 21 3 7 
