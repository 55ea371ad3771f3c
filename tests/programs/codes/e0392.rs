// A parameter that no field uses.
struct Holder<T> { //~ ERROR E0392
    x: i32,
}
enum Either<'a> { //~ ERROR E0392
    Left,
    Right,
}
fn main() {}
