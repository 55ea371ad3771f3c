fn main() {
    let z: i32 = "q";  //~ ERROR E0308
    let x = unknown();  //~ ERROR E0425
    let s: String = 5;  //~ ERROR E0308
    s.foo();  //~ ERROR E0599
}
