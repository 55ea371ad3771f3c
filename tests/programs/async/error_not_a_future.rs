fn plain() -> i32 {
    1
}
async fn wrong() -> i32 {
    plain().await //~ ERROR E0277
}
fn main() {
    drop(wrong());
}
