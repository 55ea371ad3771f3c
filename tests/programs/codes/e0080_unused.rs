// Constants without type arguments are computed although nobody calls the function that names them.
struct Table;

impl Table {
    const FIRST: u8 = Table::pick(3);
    const UNUSED: u8 = 7 - Table::ZERO / Table::ZERO; //~ ERROR unconditional_panic
    const ZERO: u8 = 0;

    const fn pick(at: usize) -> u8 {
        [1, 2, 3][at]
    }
}

fn never_called() -> u8 {
    let first = const { 200u8 + 56 }; //~ ERROR E0080
    let second = const {
        let list = [1u8, 2];
        list[2] //~ ERROR E0080
    };
    first + second
}

fn main() {
    println!("nothing of it");
}
