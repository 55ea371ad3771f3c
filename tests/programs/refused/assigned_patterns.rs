// Patterns that cannot be assigned to.
struct Pair {
    a: i32,
    b: i32,
}

fn one() -> i32 {
    1
}

fn main() {
    let (x, y, z, w);
    Pair { a: x } = Pair { a: 1, b: 2 }; //~ ERROR E0027
    Pair { a: y, ..Pair { a: 1, b: 2 } } = Pair { a: 1, b: 2 }; //~ ERROR
    (z, one()) = (1, 2); //~ ERROR E0070
    (w, 3) = (1, 2); //~ ERROR E0070
    println!("{x} {y} {z} {w}");
}
