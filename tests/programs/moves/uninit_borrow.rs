// A reference to nothing.
fn main() {
    let s: String;
    let r = &s;  //~ ERROR E0381
    println!("{r}");
}
