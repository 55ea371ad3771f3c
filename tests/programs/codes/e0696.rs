// `continue` to what is no loop.
fn main() {
    'a: {
        continue 'a; //~ ERROR E0696
    }
}
