// while, loop and for: counting, values, labels.
fn main() {
    let mut n = 3;
    while n > 0 {
        println!("while {n}");
        n -= 1;
    }
    let found = loop {
        n += 1;
        if n * n > 50 {
            break n;
        }
    };
    println!("loop {found}");
    let mut total = 0;
    for i in 0..5 {
        if i == 3 {
            continue;
        }
        total += i;
    }
    println!("for {total}");
    for i in (1..=3).rev() {
        print!("{i} ");
    }
    println!();
}

//> while 3
//> while 2
//> while 1
//> loop 8
//> for 7
//> 3 2 1 
