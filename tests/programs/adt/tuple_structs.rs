// Tuple structs.
struct Color(i32, i32, i32);
struct Meters(f64);
struct AlwaysEqual;
impl Meters {
    fn to_feet(&self) -> f64 {
        self.0 * 3.28084
    }
}
fn luminance(Color(r, g, b): &Color) -> f64 {
    0.2126 * *r as f64 + 0.7152 * *g as f64 + 0.0722 * *b as f64
}
fn main() {
    let black = Color(0, 0, 0);
    let Color(r, ..) = Color(12, 34, 56);
    println!("{} {r}", black.1);
    println!("{:.3}", luminance(&Color(255, 128, 0)));
    println!("{:.2}", Meters(100.0).to_feet());
    let _s = AlwaysEqual;
    let f = Meters;
    println!("{}", f(2.5).0);
}
