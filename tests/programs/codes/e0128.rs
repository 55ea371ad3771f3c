// Defaults that look forward, or at the type itself.
struct Pair<A = B, B = i32> { //~ ERROR E0128
    a: A,
    b: B,
}
struct Loop<T = Self>(T); //~ ERROR E0735
fn main() {}
