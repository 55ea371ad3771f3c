// A constant as a pattern does not look through a reference by itself; variants and numbers do.
const LIMIT: i32 = 5;

#[derive(PartialEq, Eq)]
enum Level {
    Low,
    High,
}

impl Level {
    const START: Level = Level::Low;
    fn is_high(&self) -> bool {
        match self {
            Self::High => true,
            Self::Low => false,
        }
    }
}

fn main() {
    let number = &5;
    match number {
        LIMIT => println!("limit"), //~ ERROR E0308
        3 | 7..=9 => println!("others"),
        i32::MAX => println!("most"), //~ ERROR E0308
        _ => {}
    }
    match &Level::High {
        Level::START => println!("start"), //~ ERROR E0308
        Level::Low | Level::High => println!("{}", Level::High.is_high()),
    }
}
