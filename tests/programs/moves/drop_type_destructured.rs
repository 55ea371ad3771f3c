// Nor can a pattern take a `Drop` type apart.
struct Guard { name: String, n: i32 }
impl Drop for Guard {
    fn drop(&mut self) { println!("drop"); }
}
fn main() {
    let g = Guard { name: String::from("g"), n: 1 };
    let Guard { name, n } = g;  //~ ERROR E0509
    println!("{name} {n}");
}
