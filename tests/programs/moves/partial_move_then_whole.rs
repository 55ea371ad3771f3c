// A struct with a moved field cannot be used as a whole.
struct Person { name: String, age: i32 }
fn show(p: &Person) { println!("{} {}", p.name, p.age); }
fn main() {
    let p = Person { name: String::from("Ann"), age: 3 };
    let n = p.name;
    println!("{} {}", n, p.age);
    show(&p);  //~ ERROR E0382
}
