// Divide zero.
//@ exit: 101
fn average(total: i32, count: i32) -> i32 {
    println!("dividing {total} by {count}");
    total / count
}

fn main() {
    let mut count = 3;
    while count >= 0 {
        println!("avg {}", average(12, count));
        count -= 1;
    }
}
