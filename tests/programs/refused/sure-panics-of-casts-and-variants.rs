// What is known without running: casts of floats and of enums, borrowed results, and which variant a value is.
#[derive(Clone, Copy)]
enum Level {
    Low = 3,
    High,
}

const LIMIT: f32 = 1.5;

fn casts() {
    let a = (!((0.1f32) as u16)) + 12u16; //~ ERROR arithmetic_overflow
    let b = ((-3.9f32) as u8) - 5; //~ ERROR arithmetic_overflow
    let c = ((3.9f64 + 1.0) as u8) - 5; //~ ERROR arithmetic_overflow
    let d = (f32::MAX as u8) + 9; //~ ERROR arithmetic_overflow
    let e = (LIMIT as u8) - 2; //~ ERROR arithmetic_overflow
    let f = (7u8 as f32 as u8) - 9; //~ ERROR arithmetic_overflow
    let g = (Level::Low as u64) - 9u64; //~ ERROR arithmetic_overflow
    let h = (Level::High as i8) * 100; //~ ERROR arithmetic_overflow
    let i = (f64::NAN as u8) - 1; //~ ERROR arithmetic_overflow
    println!("{a} {b} {c} {d} {e} {f} {g} {h} {i}");
}

fn borrowed() {
    println!("{}", 22u8 * 166u8); //~ ERROR arithmetic_overflow
    let sum = &(i32::MAX + 1427); //~ ERROR arithmetic_overflow
    println!("{sum}");
    let fine: &'static i32 = &(i32::MAX - 1 + 1);
    println!("{fine}");
}

// Nothing is known of a value that is copied from a whole, or that is changed in part.
fn unknown() {
    let level = Level::Low;
    println!("{}", 1 / (level as i32 - 3));
    let mut pair = (1, 2);
    pair.1 = 0;
    println!("{}", 1 / pair.1);
}

// Arms and branches that are known not to be taken are not looked at.
fn not_taken() {
    match Level::Low {
        Level::High => println!("{}", 1 / 0),
        Level::Low => {}
    }
    let none: Option<i32> = None;
    if let Some(_) = none {
        println!("{}", 1 / 0);
    }
    let weight = 3.5;
    if weight > 4.0 {
        println!("{}", 1 / 0);
    }
}

fn main() {
    casts();
    borrowed();
    unknown();
    not_taken();
}
