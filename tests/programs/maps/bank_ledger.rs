// Bank ledger.
use std::collections::hash_map::{Entry, HashMap};
#[derive(Debug)]
enum LedgerError {
    NoAccount(String),
    Insufficient { need: u32, have: u32 },
}
#[derive(Default)]
struct Ledger {
    accounts: HashMap<String, u32>,
    log: Vec<(String, i64)>,
}
impl Ledger {
    fn deposit(&mut self, who: &str, n: u32) {
        *self.accounts.entry(who.to_string()).or_insert(0) += n;
        self.log.push((who.into(), n as i64));
    }
    fn withdraw(&mut self, who: &str, n: u32) -> Result<u32, LedgerError> {
        let b = self
            .accounts
            .get_mut(who)
            .ok_or_else(|| LedgerError::NoAccount(who.to_string()))?;
        if *b < n {
            return Err(LedgerError::Insufficient { need: n, have: *b });
        }
        *b -= n;
        self.log.push((who.into(), -(n as i64)));
        Ok(*b)
    }
    fn transfer(&mut self, a: &str, b: &str, n: u32) -> Result<(), LedgerError> {
        if !self.accounts.contains_key(b) {
            return Err(LedgerError::NoAccount(b.into()));
        }
        self.withdraw(a, n)?;
        self.deposit(b, n);
        Ok(())
    }
}
fn main() {
    let mut l = Ledger::default();
    l.deposit("ann", 100);
    l.deposit("bob", 20);
    println!("{:?}", l.transfer("ann", "bob", 30));
    println!("{:?}", l.transfer("bob", "ann", 500));
    println!("{:?} {:?}", l.transfer("bob", "cyd", 1), l.withdraw("dan", 1));
    match l.accounts.entry("bob".to_string()) {
        Entry::Occupied(e) => println!("bob {}", e.get()),
        Entry::Vacant(_) => println!("no bob"),
    }
    if let Entry::Vacant(v) = l.accounts.entry("eve".into()) {
        println!("{}", v.insert(5));
    }
    let mut all: Vec<(String, u32)> = l.accounts.drain().collect();
    all.sort_unstable();
    println!("{all:?} {:?}", l.log);
}
