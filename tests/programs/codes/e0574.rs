// A module is not a struct.
mod shapes {}
enum Color {
    Red { strength: u8 },
}
fn main() {
    let s = shapes { x: 1 }; //~ ERROR E0574
    let c = Color { strength: 1 }; //~ ERROR E0574
}
