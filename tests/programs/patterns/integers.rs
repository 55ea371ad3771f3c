// Values, ranges and alternatives.
fn name(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 3 | 5 | 7 | 9 => "odd digit",
        2 | 4 | 6 | 8 => "even digit",
        10..=99 => "two digits",
        100.. => "many digits",
    }
}
fn grade(c: char) -> u8 {
    match c {
        'a'..='f' => 1,
        'A'..='F' => 2,
        '0'..'9' => 3,
        '9' => 4,
        _ => 0,
    }
}
fn main() {
    for n in [-5, 0, 3, 8, 42, 100, 12345] {
        println!("{}", name(n));
    }
    for c in ['a', 'F', '3', '9', 'ß'] {
        print!("{} ", grade(c));
    }
    println!();
    let b: u8 = 200;
    println!("{}", match b { 0..=127 => "ascii", 128..=255 => "not ascii" });
}

//> negative
//> zero
//> odd digit
//> even digit
//> two digits
//> many digits
//> many digits
//> 1 2 3 4 0 
//> not ascii
