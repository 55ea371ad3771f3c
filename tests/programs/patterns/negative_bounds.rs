// -128 is an `i8` in a pattern too, and constants of types with one value leave nothing over.
const NOTHING: () = ();
const EMPTY: [String; 0] = [];

struct Unit;

fn sign(n: i8) -> &'static str {
    match n {
        -128 => "lowest",
        -127..=-1 => "below",
        0 => "zero",
        _ => "above",
    }
}

fn kind(word: &str) -> u8 {
    match word {
        "one" => 1,
        &_ => 2,
    }
}

fn early(flag: bool) -> i32 {
    if flag {
        match return 7 {
            1 => 2,
            _ => 3,
        };
    }
    8
}

fn main() {
    println!("{} {} {} {}", sign(i8::MIN), sign(-1), sign(0), sign(5));
    let -2147483648..=2147483647 = 12;
    println!("{} {}", kind("one"), kind("two"));
    match () {
        NOTHING => println!("nothing"),
    }
    let none: [String; 0] = [];
    if let [] = none {
        println!("{}", EMPTY.len());
    }
    println!("{} {}", early(true), early(false));
    let (mut a, mut b) = (1, 2);
    (..) = (a, b);
    (a, (..), b) = (b, (5, 6), a);
    println!("{a} {b}");
    let _ = Unit;
}
