// A constant that is repeated no times is not made; a value is, and dropped at once.
struct D(i32);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); } }
const CONST_WITH_DROP: D = D(3);
const fn mk(n: i32) -> D { D(n) }
fn make(n: i32) -> D { println!("make {n}"); D(n) }
fn main() {
    let _a = [CONST_WITH_DROP; 0];
    println!("1");
    let _b = [CONST_WITH_DROP; 1];
    println!("2");
    let _c = [CONST_WITH_DROP; 3];
    println!("3");
    let _d = [make(7); 0];
    println!("4");
    let _e = [make(8); 1];
    println!("5");
    let _f = [const { mk(9) }; 0];
    println!("6");
    let _ = [const { mk(10) }; 2];
    println!("7");
    let x = make(11);
    let _g = [x; 0];
    println!("8");
    let y = make(12);
    let _h = [y; 1];
    println!("9");
    let _ = [make(13); 0];
    println!("10");
    let _z: [String; 0] = [String::from("a"); 0];
    [make(14); 0];
    println!("11");
}
