// Some and None, nested, in every construct that takes a pattern.
fn twice(n: Option<i32>) -> Option<i32> {
    match n {
        Some(0) => None,
        Some(n) => Some(n * 2),
        None => Some(-1),
    }
}
fn main() {
    for n in [Some(0), Some(4), None] {
        match twice(n) {
            Some(v) => println!("some {v}"),
            None => println!("none"),
        }
    }
    let nested = Some(Some(3));
    if let Some(Some(n)) = nested {
        println!("{n}");
    }
    if let Some(None) = nested {
        println!("not this");
    } else {
        println!("this");
    }
    let mut left = Some(3);
    while let Some(n) = left {
        print!("{n} ");
        left = if n > 0 { Some(n - 1) } else { None };
    }
    println!();
}

//> none
//> some 8
//> some -1
//> 3
//> this
//> 3 2 1 0 
