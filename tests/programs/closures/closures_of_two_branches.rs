// Closures that hold nothing meet in a function pointer, also where only a trait is promised.
fn choose(first: bool) -> impl Fn() -> i32 {
    if first {
        || 1
    } else {
        || 2
    }
}

fn step(kind: u8) -> impl Fn(i32) -> i32 {
    match kind {
        0 => |x| x,
        1 => |x: i32| x + 1,
        _ => |x| x * 2,
    }
}

fn main() {
    println!("{} {}", choose(true)(), choose(false)());
    println!("{} {} {}", step(0)(4), step(1)(4), step(2)(4));
}
//> 1 2
//> 4 5 8
