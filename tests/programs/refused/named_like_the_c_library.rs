//@ rustc: skip
// A compiled program with this function calls it where it allocates.
#[unsafe(export_name = "malloc")]
fn mine() -> usize { //~ UNSUPPORTED a function in the place of
    1
}

fn main() {
    println!("{}", mine());
}
