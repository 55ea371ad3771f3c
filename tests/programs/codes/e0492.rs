// What a constant refers to lasts as long as the program: a cell in it could be changed from everywhere.
use std::cell::Cell;
use std::sync::Mutex;

struct Meter {
    reading: Cell<u32>,
}

const FRESH: Meter = Meter { reading: Cell::new(0) };
const METER: &Meter = &FRESH; //~ ERROR E0492
const READING: &Cell<u32> = &FRESH.reading; //~ ERROR E0492
static LOG: &Mutex<Vec<String>> = &Mutex::new(Vec::new()); //~ ERROR E0492
const IN_A_PAIR: (u8, &Cell<u8>) = (1, &Cell::new(2)); //~ ERROR E0492

// No cell is in this one, and that one has a name of its own.
const NOTHING: &Option<Cell<u32>> = &None;
static SHARED: Mutex<u32> = Mutex::new(0);
const AGAIN: &Mutex<u32> = &SHARED;

fn main() {
    println!("{} {}", NOTHING.is_none(), AGAIN.lock().unwrap());
}
