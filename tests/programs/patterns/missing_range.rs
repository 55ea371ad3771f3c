// And every number.
fn main() {
    let n: u8 = 5;
    let s = match n {  //~ ERROR E0004
        0..=99 => "low",
        101..=255 => "high",
    };
    println!("{s}");
}
