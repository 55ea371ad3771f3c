// Statements.
fn plus(x: i32) -> i32 {
    x + 1
}
fn main() {
    let r = if plus(2) > 2 { "yes" } else { "no" };
    let v = {
        let a = 1;
        let b = a * 2;
        a + b
    };
    let u = {
        plus(1);
    };
    println!("{r} {v} {u:?}");
    let big = 1_000i64;
    let hex = 0xff;
    println!("{} {} {} {}", big, hex, b'A', 2.0_f32);
    let guess: u32 = "42".parse().expect("Not a number!");
    println!("{guess}");
    let heart = '😻';
    println!("{heart} {}", heart.len_utf8());
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a + b);
    println!("{a} {b}");
    let months = ["Jan", "Feb"];
    println!("{}", months[1]);
    let x;
    if a == 2 {
        x = "two"
    } else {
        x = "other"
    }
    println!("{x}");
    let _unused = 5;
    println!("{:?}", std::any::type_name::<i32>());
}
