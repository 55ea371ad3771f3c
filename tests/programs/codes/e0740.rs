// A union's field that would have to be dropped.
union Either {
    number: u64,
    text: String, //~ ERROR E0740
}
fn main() {}
