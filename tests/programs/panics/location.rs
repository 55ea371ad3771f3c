// `Location::caller` lends a place that lives as long as the program.
use std::panic::Location;

#[derive(Debug)]
struct Failure {
    place: &'static Location<'static>,
    why: String,
}

#[track_caller]
fn failure(why: &str) -> Failure {
    Failure { place: Location::caller(), why: why.to_string() }
}

#[track_caller]
fn here() -> (u32, u32) {
    let place: &'static Location = Location::caller();
    (place.line(), place.column())
}

fn main() {
    let list = [failure("one"), failure("two")];
    for f in &list {
        println!("{} at {}:{}", f.why, f.place.line(), f.place.column());
    }
    println!("{:?}", here());
    println!("{}", Location::caller() == Location::caller());
    let place: Location<'static> = *Location::caller();
    println!("{}", place.line());
}
