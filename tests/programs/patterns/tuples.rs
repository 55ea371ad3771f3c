// Parts of tuples; the first arm that fits wins.
fn kind(p: (i32, i32)) -> i32 {
    match p {
        (0, 0) => 1,
        (0, _) => 2,
        (_, 0) => 3,
        (a, b) if a == b => 4,
        (a, b) => a * 10 + b,
    }
}
fn main() {
    for p in [(0, 0), (0, 5), (5, 0), (3, 3), (1, 2)] {
        println!("{}", kind(p));
    }
    let ((a, b), [c, d]) = ((1, 2), [3, 4]);
    println!("{}", a + b + c + d);
    let (x, .., z) = (1, 2, 3, 4);
    println!("{x} {z}");
    match (true, false, 1u8) {
        (true, true, _) => println!("both"),
        (true, _, 0) | (_, true, 0) => println!("one, zero"),
        (true, _, n) | (_, true, n) => println!("one, {n}"),
        _ => println!("none"),
    }
}

//> 1
//> 2
//> 3
//> 4
//> 12
//> 10
//> 1 4
//> one, 1
