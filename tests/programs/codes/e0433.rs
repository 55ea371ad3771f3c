// A module that is not there.
fn main() {
    let m = HashMap::new(); //~ ERROR E0433
    let x = maths::add(1, 2); //~ ERROR E0433
}
