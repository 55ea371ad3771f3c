// A guard does not count as covering.
fn main() {
    let b = true;
    match b {  //~ ERROR E0004
        true if 1 + 1 == 2 => println!("yes"),
        false => println!("no"),
    }
}
