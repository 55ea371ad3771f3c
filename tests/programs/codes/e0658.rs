// What only the nightly compiler knows.
fn main() {
    let x: ! = loop {}; //~ ERROR E0658
}
