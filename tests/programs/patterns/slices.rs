// Slices and arrays from the front, from the back, and the middle.
fn describe(list: &[i32]) -> i32 {
    match list {
        [] => 0,
        [one] => *one,
        [first, last] => first * 100 + last,
        [first, .., last] if first == last => -1,
        [first, middle @ .., last] => {
            let mut sum = 0;
            for m in middle {
                sum += *m;
            }
            first * 1000 + sum * 10 + last
        }
    }
}
fn main() {
    println!("{}", describe(&[]));
    println!("{}", describe(&[7]));
    println!("{}", describe(&[7, 8]));
    println!("{}", describe(&[7, 8, 7]));
    println!("{}", describe(&[1, 2, 3, 4]));
    let [a, .., z] = [1, 2, 3, 4, 5];
    println!("{a} {z}");
    let [x, rest @ ..] = [1, 2, 3];
    println!("{x} {} {}", rest[0], rest[1]);
    match [1, 2, 3] {
        [1, _, 4] => println!("no"),
        [_, 2, n] => println!("{n}"),
        _ => println!("other"),
    }
}

//> 0
//> 7
//> 708
//> -1
//> 1054
//> 1 5
//> 1 2 3
//> 3
