// A struct literal needs a struct.
type Number = u32;
fn main() {
    let n = Number { value: 0 }; //~ ERROR E0071
    match 4u32 {
        Number { value: _ } => {} //~ ERROR E0071
    }
}
