// Indexing lends, too.
fn main() {
    let mut v = Vec::new();
    v.push(String::from("a"));
    let s = v[0];  //~ ERROR E0507
    println!("{s}");
}
