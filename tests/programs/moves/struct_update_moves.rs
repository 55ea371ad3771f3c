// `..base` moves the remaining fields.
struct Config { name: String, path: String, n: i32 }
fn main() {
    let a = Config { name: String::from("a"), path: String::from("/"), n: 1 };
    let b = Config { name: String::from("b"), ..a };
    println!("{} {} {}", b.name, b.path, b.n);
    println!("{} {}", a.name, a.n);
    println!("{}", a.path);  //~ ERROR E0382
}
