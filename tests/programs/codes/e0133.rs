// What is unsafe is called in an unsafe block.
unsafe fn launch() {}
static mut COUNT: u32 = 0;
fn main() {
    launch(); //~ ERROR E0133
    COUNT += 1; //~ ERROR E0133
    let p = &5 as *const i32;
    println!("{}", *p); //~ ERROR E0133
}
