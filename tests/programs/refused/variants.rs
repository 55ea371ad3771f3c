struct P { x: i32, y: i32 }
enum E { A(i32), B { x: i32 }, C }
fn main() {
    let P { x } = P { x: 1, y: 2 };  //~ ERROR E0027
    let e = E::A;
    let f = E::A(1, 2);  //~ ERROR E0061
    let g = E::B(1);  //~ ERROR E0533
    let h = E::C(1);  //~ ERROR E0618
    let i = E::D;  //~ ERROR E0599
    match e { E::A => {}, E::B(x) => {}, E::C(y) => {}, E::F => {} }  //~ ERROR E0164 E0532 E0599
    match f { E::A(x, y) => {}, E::B { y } => {}, _ => {} }  //~ ERROR E0023 E0026
}
