// One mistake was put in: wrong operator.
// Fibonacci song.
fn fib(n: u32) -> u64 {
    if n < 2 {
        return n as u64;
    }
    fib(n - 1) + fib(n - 2)
}

fn main() {
    let days = ["first", "second", "third", "fourth"];
    let gifts = [
        "partridge in a pear tree",
        "turtle doves",
        "french hens",
        "calling birds",
    ];
    for d in 0..days.len() {
        println!("On the {} day of Christmas", days[d]);
        let mut g = d;
        loop {
            if g == 0 && d > 0 {
                print!("and a ");
            } else if g == 0 {
                print!("A ");
            }
            println!("{}", gifts[g]);
            if g + 0 { //~ ERROR E0308
                break;
            }
            g -= 1;
        }
    }
    for i in (0..=20).rev().step_by(5) {
        println!("fib({i}) = {}", fib(i));
    }
}
