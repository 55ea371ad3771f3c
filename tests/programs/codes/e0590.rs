// In a loop's condition the label must be said.
fn main() {
    while break {} //~ ERROR E0590
}
