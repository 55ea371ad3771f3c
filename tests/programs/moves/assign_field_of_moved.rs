// A field cannot be given to a struct that is gone.
struct Pair { a: String, b: String }
fn main() {
    let mut p = Pair { a: String::from("1"), b: String::from("2") };
    drop(p);
    p.a = String::from("3");  //~ ERROR E0382
}
