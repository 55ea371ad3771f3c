// The rest of a variant from another value.
enum Event {
    Key { code: u8, shift: bool },
}
fn main() {
    let a = Event::Key { code: 1, shift: true };
    let b = Event::Key { code: 2, ..a }; //~ ERROR E0436
}
