// Warnings that the program turned into errors, and those that it took back.
#![deny(unused, unreachable_patterns)]
#![allow(dead_code)]

#[must_use]
struct Ticket;

#[must_use]
fn number() -> i32 {
    1
}

fn ticket() -> Ticket {
    Ticket
}

fn fallible() -> Result<i32, String> {
    Ok(1)
}

fn params(used: i32, left: i32, _meant: i32) -> i32 { //~ ERROR unused_variables
    used
}

#[allow(unused_variables)]
fn allowed(left: i32) {
    let more = 1;
}

fn patterns(n: Option<i32>) -> i32 {
    match n {
        Some(inner) => 1, //~ ERROR unused_variables
        None => 2,
        _ => 3, //~ ERROR unreachable_patterns
    }
}

fn main() {
    let alone = 5; //~ ERROR unused_variables
    #[allow(unused_variables)]
    let taken_back = 5;
    let mut steady = 5; //~ ERROR unused_mut
    println!("{steady}");
    number(); //~ ERROR unused_must_use
    ticket(); //~ ERROR unused_must_use
    fallible(); //~ ERROR unused_must_use
    let _ = fallible();
    vec![1].iter().map(|x| x + 1); //~ ERROR unused_must_use
    steady == 2; //~ ERROR unused_must_use
    params(1, 2, 3);
    allowed(1);
    patterns(None);
}
