// A match without arms is for types without values.
enum Never {}
fn from_never(n: Never) -> i32 {
    match n {}
}
fn main() {
    let n: i32 = 1;
    let f: fn(Never) -> i32 = from_never;
    let _ = f;
    match n {}  //~ ERROR E0004
}
