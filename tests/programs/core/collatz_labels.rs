// Collatz labels.
fn steps(mut n: u64) -> u32 {
    let mut count = 0;
    loop {
        if n == 1 {
            break count;
        }
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        count += 1;
    }
}

fn main() {
    for n in [1, 6, 7, 27] {
        println!("{} needs {} steps", n, steps(n));
    }
    let mut found = (0, 0);
    'outer: for a in 1..20 {
        for b in a..20 {
            if a * b == 91 {
                found = (a, b);
                break 'outer;
            }
            if b % 13 == 0 {
                continue 'outer;
            }
        }
    }
    println!("{:?}", found);
}
