// Two fields of one name.
struct User {
    name: String,
    name: u32, //~ ERROR E0124
}
fn main() {}
