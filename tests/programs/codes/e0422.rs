// A struct that is not there.
fn main() {
    let p = Point { x: 1, y: 2 }; //~ ERROR E0422
    let n = 5;
    let q = n { x: 1 }; //~ ERROR E0574
}
