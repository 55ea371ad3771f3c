// What follows only from a mistake that was told already is not told again.
struct Point {
    x: i32,
    y: i32,
}

enum Coin {
    Penny,
    Quarter(u8),
}

fn value(coin: Coin) -> u8 {
    match coin {
        Coin::Penny => 1,
        Coin::Quarte(state) => state, //~ ERROR E0599
        _ => 0,
    }
}

fn main() {
    let point = Point { x: 1, z: 2 }; //~ ERROR E0560
    let boxed = Box::new(point, true); //~ ERROR E0061
    println!("{}", boxed.x);
    let hash = [1u8, 2].iter().fold(5u32, |h, &b| (h ^ b as u32).wrapping_mul(3), ()); //~ ERROR E0061
    let cell = std::cell::RefCell::new(); //~ ERROR E0061
    println!("{} {} {}", hash, cell.borrow(), value(Coin::Quarter(1)));
}
