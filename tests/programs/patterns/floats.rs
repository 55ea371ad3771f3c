// Floats match by ==: both zeros are the same.
fn name(x: f64) -> &'static str {
    match x {
        0.0 => "zero",
        1.5 => "one and a half",
        2.0..=3.0 => "two to three",
        _ => "other",
    }
}
fn main() {
    for x in [0.0, -0.0, 1.5, 2.5, 3.0, 3.1, f64::NAN] {
        println!("{}", name(x));
    }
}

//> zero
//> zero
//> one and a half
//> two to three
//> two to three
//> other
//> other
