// Match patterns.
fn classify(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 2 | 3 | 5 | 7 => "small prime or one",
        x if x % 2 == 0 => "even",
        _ => "odd",
    }
}

struct Point(i32, i32, i32);

fn describe(p: Point) -> String {
    match p {
        Point(0, 0, 0) => "origin".to_string(),
        Point(x, 0, 0) => format!("on x at {x}"),
        Point(0, .., z) => format!("x is zero, z {z}"),
        Point(x, y, _) if x == y => format!("diagonal {x}"),
        Point(a @ 1..=9, b, c) => format!("small {a} then {b},{c}"),
        Point(..) => String::from("elsewhere"),
    }
}

fn main() {
    for n in [-4, 0, 2, 4, 7, 9] {
        println!("{n}: {}", classify(n));
    }
    for p in [
        Point(0, 0, 0),
        Point(4, 0, 0),
        Point(0, 2, 3),
        Point(7, 7, 1),
        Point(5, 6, 7),
        Point(50, 6, 7),
    ] {
        println!("{}", describe(p));
    }
    let c = 'k';
    println!(
        "{}",
        match c {
            'a'..='j' => "early",
            'k'..='z' => "late",
            _ => "other",
        }
    );
    let pair = (3, -3);
    match pair {
        (x, y) if x + y == 0 => println!("opposites"),
        (x, _) if x % 2 == 1 => println!("odd first"),
        _ => println!("none"),
    }
}
