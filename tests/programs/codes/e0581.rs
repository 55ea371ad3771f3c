// What a function's type gives must not name a lifetime that no argument has.
type Found = for<'a> fn(usize) -> Option<&'a str>; //~ ERROR E0581
type Fine = for<'a> fn(&'a str) -> Option<&'a str>;

struct Row {
    read: for<'a, 'b> fn(&'a u8, u16) -> (&'a u8, &'b u8), //~ ERROR E0581
}

fn main() {}
