// A private field in a literal and in a pattern.
mod bank {
    pub struct Account {
        pub owner: String,
        balance: i64,
    }
    pub fn open() -> Account {
        Account { owner: String::new(), balance: 0 }
    }
}
fn main() {
    let a = bank::Account { owner: String::new(), balance: 1_000_000 }; //~ ERROR E0451
    let bank::Account { owner, balance } = bank::open(); //~ ERROR E0451
}
