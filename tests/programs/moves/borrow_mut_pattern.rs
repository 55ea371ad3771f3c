// Bindings in patterns need their own `mut`.
fn main() {
    let (s, n) = (String::from("a"), 1);
    s.push('b');  //~ ERROR E0596
    println!("{s}{n}");
}
