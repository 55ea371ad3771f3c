// What a reference points to must be known before a method of it is called.
fn main() {
    let nothing = None;
    nothing.as_ref().map(|v| v.length()); //~ ERROR E0282
}

fn of_default() {
    let made = &Default::default(); //~ ERROR E0282
    made.length();
}
