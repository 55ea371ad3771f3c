// Nor does a static.
struct Name { text: &'static str }
static NAME: Name = Name { text: "x" };
fn main() {
    let n = NAME;  //~ ERROR E0507
    println!("{}", n.text);
}
