// Triangle.
fn main() {
    let n = 4;
    for i in 1..=n {
        for _ in 0..(n - i) {
            print!(" ");
        }
        for _ in 0..(2 * i - 1) {
            print!("*");
        }
        println!();
    }
}
