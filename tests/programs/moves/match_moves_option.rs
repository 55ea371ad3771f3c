// `Some(x)` in a match moves the content out.
fn main() {
    let o = Some(String::from("a"));
    match o {
        Some(s) => println!("{s}"),
        None => println!("none"),
    }
    println!("{}", o.is_some());  //~ ERROR E0382
}
