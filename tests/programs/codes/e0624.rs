// A private method.
mod bank {
    pub struct Account;
    impl Account {
        fn audit(&self) {}
        fn open() {}
    }
}
fn main() {
    bank::Account.audit(); //~ ERROR E0624
    bank::Account::open(); //~ ERROR E0624
}
