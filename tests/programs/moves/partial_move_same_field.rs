// The moved field itself is gone, too.
struct Pair { a: String, b: String }
fn main() {
    let p = Pair { a: String::from("1"), b: String::from("2") };
    drop(p.a);
    println!("{}", p.b);
    println!("{}", p.a);  //~ ERROR E0382
}
