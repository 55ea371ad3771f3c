// What cannot be cast, by what it is and where it goes.
struct Plain;

enum Side {
    Left,
}

fn pair() {
    let _ = (1, 2) as (u8, u8); //~ ERROR E0605
}

fn main() {
    let byte = 1u8;
    let _ = &byte as *const u32; //~ ERROR E0606
    let _ = &byte as bool; //~ ERROR E0606
    let _ = 'a' as bool; //~ ERROR E0054
    let _ = Side::Left as bool; //~ ERROR E0054
    let _ = true as char; //~ ERROR E0604
    let _ = Side::Left as f32; //~ ERROR E0606
    let _ = true as *const u8; //~ ERROR E0606
    let _ = &Plain as &dyn std::fmt::Debug; //~ ERROR E0277
    let count: usize = missing.len() as i32; //~ ERROR E0425
}
