// After the whole went, so did its fields.
struct Pair { a: String, b: String }
fn main() {
    let p = Pair { a: String::from("1"), b: String::from("2") };
    let q = p;
    println!("{} {}", q.a, q.b);
    println!("{}", p.a);  //~ ERROR E0382
}
