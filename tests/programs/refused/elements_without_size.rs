// The elements of an array or slice have one size.
struct Table {
    cells: Box<[[u8]]>, //~ ERROR E0277
    rows: Vec<[u8; 3]>,
}

fn words(list: &[str]) -> usize { //~ ERROR E0277
    0
}

fn shapes(list: &[Box<dyn Fn()>]) {}

fn main() {}
