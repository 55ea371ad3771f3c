// Mutate through.
fn bump(n: &mut i32) {
    *n += 1;
}

fn largest(list: &[i32]) -> &i32 {
    let mut best = &list[0];
    for item in list {
        if item > best {
            best = item;
        }
    }
    best
}

fn zero_evens(list: &mut [i32]) -> usize {
    let mut changed = 0;
    for v in list.iter_mut() {
        if *v % 2 == 0 && *v != 0 {
            *v = 0;
            changed += 1;
        }
    }
    changed
}

fn split_pair<'a>(p: &'a mut (i32, String)) -> (&'a mut i32, &'a mut String) {
    (&mut p.0, &mut p.1)
}

fn main() {
    let mut n = 1;
    for _ in 0..4 {
        bump(&mut n);
    }
    println!("{n}");
    let mut data = [3, 8, -2, 15, 4];
    println!("largest {} in middle {}", largest(&data), largest(&data[1..3]));
    println!("changed {}", zero_evens(&mut data[1..]));
    println!("{data:?}");
    let mut pair = (1, String::from("a"));
    let (i, s) = split_pair(&mut pair);
    *i += 41;
    s.push_str("bc");
    println!("{:?}", pair);
    let ref r = n;
    let &m = r;
    println!("{}", m + *r);
}
