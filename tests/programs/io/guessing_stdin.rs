// Guessing stdin.
//@ stdin: 10
//@ stdin: abc
//@ stdin: 99
//@ stdin: 42
//@ stdin: 7
use std::cmp::Ordering;
use std::io;
fn main() {
    let secret = 42;
    let mut tries = 0;
    loop {
        println!("Please input your guess.");
        let mut guess = String::new();
        let n = io::stdin().read_line(&mut guess).expect("Failed to read line");
        if n == 0 {
            println!("no more input");
            break;
        }
        let guess: u32 = match guess.trim().parse() {
            Ok(num) => num,
            Err(_) => continue,
        };
        tries += 1;
        println!("You guessed: {guess}");
        match guess.cmp(&secret) {
            Ordering::Less => println!("Too small!"),
            Ordering::Greater => println!("Too big!"),
            Ordering::Equal => {
                println!("You win in {tries}!");
                break;
            }
        }
    }
}
