// A variant that cannot be made needs no arm.
enum Void {}
fn unwrap(r: Result<i32, Void>) -> i32 {
    let Ok(n) = r;
    n
}
fn pick(r: Result<Void, &str>) -> &str {
    match r {
        Err(text) => text,
    }
}
fn main() {
    println!("{} {}", unwrap(Ok(3)), pick(Err("text")));
}

//> 3 text
