// Combinations are counted too.
fn main() {
    let p = (true, Some(1));
    match p {  //~ ERROR E0004
        (true, Some(_)) => println!("a"),
        (false, _) => println!("b"),
    }
    match p.1 {  //~ ERROR E0004
        Some(0) => println!("zero"),
        None => println!("none"),
    }
}
