// Generic arguments where there are no parameters.
fn first<T>(t: T<i32>) {} //~ ERROR E0109
fn main() {
    let count: u8<i32> = 4; //~ ERROR E0109
}
