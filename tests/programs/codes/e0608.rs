// This is not indexed.
fn main() {
    let n = 5u32;
    println!("{}", n[1]); //~ ERROR E0608
    struct Own;
    Own["key"]; //~ ERROR E0608
}
