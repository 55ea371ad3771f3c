// `break` and `continue` need a loop.
fn main() {
    let x = 5;
    if x > 3 {
        break; //~ ERROR E0268
    }
    continue; //~ ERROR E0268
}
