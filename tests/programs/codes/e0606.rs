// A cast that would need another one before it.
fn main() {
    let x = &0u8 as u32; //~ ERROR E0606
    let c = 'a' as f32; //~ ERROR E0606
    let p = 1.5 as *const u8; //~ ERROR E0606
}
