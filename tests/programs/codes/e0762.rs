// A character without its second quote.
fn main() {
    let c = '●; //~ ERROR E0762
}
