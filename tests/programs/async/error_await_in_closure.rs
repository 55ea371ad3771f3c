async fn value() -> i32 {
    1
}
async fn list() -> Vec<i32> {
    (0..3).map(|n| n + value().await).collect() //~ ERROR E0728
}
fn main() {
    let _ = list();
}
