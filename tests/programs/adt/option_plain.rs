// Option plain.
//@ exit: 101
fn divide(a: i32, b: i32) -> Option<i32> {
    if b == 0 {
        None
    } else {
        Some(a / b)
    }
}

fn plus_one(x: Option<i32>) -> Option<i32> {
    match x {
        None => None,
        Some(i) => Some(i + 1),
    }
}

fn main() {
    let six = plus_one(Some(5));
    println!("{:?} {:?}", six, plus_one(None));
    if let Some(n) = divide(10, 3) {
        println!("got {n}");
    } else {
        println!("nothing");
    }
    let r: Result<u8, String> = Err("bad".to_string());
    println!("{} {}", r.is_ok(), r.is_err());
    let mut stack = Some(3);
    while let Some(n) = stack {
        println!("n={n}");
        stack = if n > 0 { Some(n - 1) } else { None };
    }
    let Some(v) = divide(9, 3) else {
        panic!("no value");
    };
    println!("{v}");
    let missing = divide(1, 0);
    println!("{}", missing.expect("division by zero in main"));
}
