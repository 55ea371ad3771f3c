// In a labelled block the label must be said.
fn main() {
    loop {
        'a: {
            break; //~ ERROR E0695
        }
    }
}
