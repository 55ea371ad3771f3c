// An array cannot have holes made by an index.
fn main() {
    let a = [String::from("a"), String::from("b")];
    let i = 1;
    let s = a[i];  //~ ERROR E0508
    println!("{s}");
}
