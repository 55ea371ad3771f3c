// A second lifetime of the same name.
struct Page<'a> {
    text: &'a str,
}
impl<'a> Page<'a> {
    fn other<'a>(text: &'a str) {} //~ ERROR E0496
}
fn main() {}
