// A constant that needs itself, by way of another one and where a type needs it.
const WIDTH: usize = HEIGHT + 1; //~ ERROR E0391
const HEIGHT: usize = WIDTH * 2;

struct Board {
    cells: [u8; WIDTH],
}

fn main() {}
