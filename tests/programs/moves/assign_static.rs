// A static without `mut`.
static LIMIT: i32 = 3;
fn main() {
    LIMIT = 4;  //~ ERROR E0594
    println!("{}", LIMIT);
}
