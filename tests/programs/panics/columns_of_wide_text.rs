// The column of a panic counts what a terminal shows: wide characters twice, a tab as four. `column!()` counts characters.
use std::panic::Location;

#[track_caller]
fn column() -> u32 {
    Location::caller().column()
}

fn main() {
	println!("{}", column());
    println!("日本 {}", column());
    let _face = "😀"; println!("{}", column());
    let _word = "é"; println!("{}", column());
    println!("日 {}", column!());
}
