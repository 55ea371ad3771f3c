// A future cannot contain itself, directly or through another one.
async fn direct(n: u32) -> u32 { //~ ERROR E0733
    if n == 0 { 0 } else { direct(n - 1).await + 1 }
}
async fn boxed(n: u32) -> u32 {
    if n == 0 { 0 } else { Box::pin(boxed(n - 1)).await + 1 }
}
fn main() {
    drop(direct(3));
    drop(boxed(3));
}
