// Twice: told at the binding.
fn main() {
    let v = Vec::new();  //~ ERROR E0596
    v.push(1);
    v.push(2);
    println!("{}", v.len());
}
