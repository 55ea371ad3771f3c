async fn length(s: &str) -> usize {
    s.len()
}
async fn wrong() -> String {
    length("abc").await //~ ERROR E0308
}
fn main() {
    let n: usize = length("abc"); //~ ERROR E0308
    println!("{n}");
    drop(wrong());
}
