// Shadowing.
const HOURS: u32 = 3;
const SECONDS: u32 = HOURS * 60 * 60;

fn main() {
    let x = 5;
    let x = x + 1;
    {
        let x = x * 2;
        println!("inner {x}");
    }
    println!("outer {x}");
    let spaces = "   ";
    let spaces = spaces.len();
    println!("spaces {}", spaces);
    println!("seconds {}", SECONDS);
    let t: (i32, f64, u8) = (500, 6.4, 1);
    let (a, b, c) = t;
    println!("{a} {b} {c} {}", t.1);
    let y = {
        let z = 3;
        z + 1
    };
    assert_eq!(y, 4);
    println!("{}", if y > 3 { "big" } else { "small" });
}
