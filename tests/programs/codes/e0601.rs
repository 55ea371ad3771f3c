// No `main`.
fn mian() {
    println!("hello");
} //~ ERROR E0601
