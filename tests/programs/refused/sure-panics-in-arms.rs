// An arm below one that takes everything never runs: it is no sure panic, and gives no other value.
fn never_reached(number: i32) -> i32 {
    match number {
        all => all,
        other => other / 0,
    }
}

fn always_two(number: &i32) -> usize {
    let value = match *number {
        _ => 2,
        _ => 10_usize,
    };
    value - 2778 //~ ERROR arithmetic_overflow
}

fn main() {
    println!("{} {}", never_reached(1), always_two(&1));
}
