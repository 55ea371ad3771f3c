// No variant is the default.
#[derive(Default)] //~ ERROR E0665
enum Color {
    Red,
    Green,
}
fn main() {}
