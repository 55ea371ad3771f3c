// A field belongs to its immutable owner.
struct P { x: i32, y: i32 }
fn main() {
    let p = P { x: 1, y: 2 };
    p.x = 3;  //~ ERROR E0594
    p.y += 1;  //~ ERROR E0594
    println!("{} {}", p.x, p.y);
}
