// The shadowed binding is another one.
fn main() {
    let s = String::from("a");
    let t = s;
    {
        let s = String::from("b");
        println!("{s}");
    }
    println!("{s} {t}");  //~ ERROR E0382
}
