// A function of another language, with a type parameter.
extern "C" {
    fn largest<T>(a: T, b: T) -> T; //~ ERROR E0044
}
fn main() {}
