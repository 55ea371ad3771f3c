// Arithmetic behind statements is known to overflow as well, even where no one ever gets.

fn never() {
    if false {
        println!("{}", ({ let _one: u128 = 1; 0usize }) - 2); //~ ERROR arithmetic_overflow
    }
    let one: &i32 = &1;
    println!("{one}");
}

fn main() {
    never();
}
