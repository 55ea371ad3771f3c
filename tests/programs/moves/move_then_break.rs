// A break after the move keeps the loop honest, but not what follows it.
fn main() {
    let s = String::from("a");
    loop {
        drop(s);
        break;
    }
    println!("{s}");  //~ ERROR E0382
}
