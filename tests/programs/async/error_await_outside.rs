async fn value() -> i32 {
    1
}
fn main() {
    let v = value().await; //~ ERROR E0728
    println!("{v}");
}
