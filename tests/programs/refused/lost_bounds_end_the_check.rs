// Where a bound of an item names no trait, rustc tells of names only.
fn show<T: Shiny>(x: T) -> u8 { //~ ERROR E0405
    x.shine()
}

struct Coin;
impl Glitter for Coin {} //~ ERROR E0405

fn main() {
    let n: u8 = "no number";
    let lost = forgotten; //~ ERROR E0425
}
