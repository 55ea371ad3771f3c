// A private field.
mod bank {
    pub struct Account {
        balance: i64,
    }
    impl Account {
        pub fn new() -> Account {
            Account { balance: 0 }
        }
    }
}
fn main() {
    let mut a = bank::Account::new();
    a.balance += 1; //~ ERROR E0616
    println!("{}", a.balance); //~ ERROR E0616
}
