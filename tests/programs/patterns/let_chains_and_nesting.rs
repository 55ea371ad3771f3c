// if let inside if let, else if let, and matches inside matches.
fn classify(a: Option<i32>, b: Result<i32, bool>) -> i32 {
    if let Some(x) = a {
        if let Ok(y) = b { x + y } else { x }
    } else if let Err(true) = b {
        -1
    } else if let Ok(y) = b {
        match y {
            0 => 0,
            n => match n % 2 {
                0 => 2,
                _ => 1,
            },
        }
    } else {
        -2
    }
}
fn main() {
    println!("{}", classify(Some(1), Ok(10)));
    println!("{}", classify(Some(1), Err(true)));
    println!("{}", classify(None, Err(true)));
    println!("{}", classify(None, Err(false)));
    println!("{}", classify(None, Ok(0)));
    println!("{}", classify(None, Ok(7)));
    println!("{}", classify(None, Ok(8)));
}

//> 11
//> 1
//> -1
//> -2
//> 0
//> 1
//> 2
