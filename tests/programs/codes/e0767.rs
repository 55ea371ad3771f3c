// A label is not seen from inside a closure.
fn main() {
    'outer: loop {
        let f = || {
            break 'outer; //~ ERROR E0267 E0767
        };
    }
}
