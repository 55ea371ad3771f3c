// A constant in a pattern is compared field by field: its type must derive `PartialEq`.
#[derive(PartialEq)]
struct Fair {
    inner: Unfair,
}

struct Unfair(u8);

impl PartialEq for Unfair {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(PartialEq)]
enum Level {
    Low,
    Own(Unfair),
}

#[derive(PartialEq)]
struct Pair(u8, Level);

const FAIR: Fair = Fair { inner: Unfair(1) };
const UNFAIR: (u8, Unfair) = (1, Unfair(2));
const LOW: Level = Level::Low;
const PAIR: &Pair = &Pair(3, Level::Low);
const NONE: Option<Unfair> = None;

fn main() {
    match (Fair { inner: Unfair(9) }) {
        FAIR => {} //~ ERROR
        _ => {}
    }
    if let UNFAIR = (2, Unfair(2)) {} //~ ERROR
    // Which variant it is, the value says.
    if let LOW = Level::Own(Unfair(1)) {}
    if let PAIR = &Pair(3, Level::Low) {}
    if let NONE = Some(Unfair(1)) {}
}
