// A binding that would hide a static.
static ZERO: i32 = 0;
struct Unit(i32);
fn main() {
    match 1 {
        ZERO => {} //~ ERROR E0530
        _ => {}
    }
    let Unit = 5; //~ ERROR E0530
}
