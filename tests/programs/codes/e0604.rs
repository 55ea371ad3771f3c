// Only a `u8` becomes a character.
fn main() {
    let c = 66u32 as char; //~ ERROR E0604
    let d = 66 as char;
}
