// A function of a type is no value to compare with.
struct Clock;
impl Clock {
    const NOON: u32 = 12;
    fn hour(&self) -> u32 {
        9
    }
}
fn main() {
    match 12u32 {
        Clock::hour => println!("morning"), //~ ERROR E0533
        Clock::NOON => println!("noon"),
        _ => {}
    }
    if let Clock::hour = 9u32 {} //~ ERROR E0533
    println!("{}", Clock.hour());
}
