// What can be written through a `&mut` must fit exactly.
use std::cell::Cell;

fn overwrite<'a>(slot: &mut &'a str, text: &str) {
    *slot = text; //~ ERROR E0621
}

fn shorten<'long, 'short>(slot: &'short mut &'long str) -> &'short mut &'short str
where
    'long: 'short,
{
    slot //~ ERROR
}

fn set<'a>(cell: &Cell<&'a str>, text: &str) {
    cell.set(text); //~ ERROR E0621
}

fn shorten_shared<'long: 'short, 'short>(slot: &'short &'long str) -> &'short &'short str {
    slot
}

fn main() {
    let mut word = "one";
    overwrite(&mut word, "two");
    println!("{}", shorten(&mut word));
    let cell = Cell::new("three");
    set(&cell, "four");
    println!("{} {}", cell.get(), shorten_shared(&"five"));
}
