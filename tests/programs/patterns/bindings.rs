// `@`, `ref`, `ref mut`, and references seen through.
struct Pair {
    x: i32,
    y: String,
}
fn main() {
    let n = 7;
    match n {
        small @ 0..=9 => println!("digit {small}"),
        other => println!("number {other}"),
    }
    let mut p = Pair { x: 1, y: String::from("a") };
    {
        let Pair { x: ref mut x, y: ref y } = p;
        *x += y.len() as i32;
    }
    match &mut p {
        Pair { x, y } => {
            *x *= 10;
            y.push_str("bc");
        }
    }
    match &p {
        Pair { x: 20, y } => println!("twenty {y}"),
        Pair { x, .. } => println!("not twenty: {x}"),
    }
    let whole @ (a, b) = (1, 2);
    println!("{} {} {}", whole.0, a, b);
    let reference = &Some(5);
    if let Some(v) = reference {
        println!("{}", *v + 1);
    }
    let &(c, d) = &(3, 4);
    println!("{c} {d}");
}

//> digit 7
//> twenty abc
//> 1 1 2
//> 6
//> 3 4
