async fn eat(s: String) -> usize {
    s.len()
}
fn main() {
    let s = String::from("once");
    let first = eat(s);
    println!("{s}"); //~ ERROR E0382
    drop(first);
    let t = String::from("twice");
    let block = async move { t.len() };
    println!("{t}"); //~ ERROR E0382
    drop(block);
}
