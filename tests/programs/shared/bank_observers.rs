// Bank observers.
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};
struct Account {
    id: u32,
    balance: Cell<i64>,
    history: RefCell<Vec<Event>>,
    bank: RefCell<Weak<Bank>>,
}
#[derive(Debug, Clone, PartialEq)]
enum Event {
    In(i64),
    Out(i64),
    Denied { wanted: i64 },
}
struct Bank {
    name: String,
    accounts: RefCell<Vec<Rc<Account>>>,
    ops: Cell<usize>,
}
impl Bank {
    fn new(name: &str) -> Rc<Self> {
        Rc::new(Bank {
            name: name.to_owned(),
            accounts: RefCell::new(Vec::new()),
            ops: Cell::default(),
        })
    }
    fn open(self: &Rc<Self>, start: i64) -> Rc<Account> {
        let a = Rc::new(Account {
            id: self.accounts.borrow().len() as u32 + 1,
            balance: Cell::new(start),
            history: RefCell::default(),
            bank: RefCell::new(Rc::downgrade(self)),
        });
        self.accounts.borrow_mut().push(Rc::clone(&a));
        a
    }
    fn total(&self) -> i64 {
        self.accounts.borrow().iter().map(|a| a.balance.get()).sum()
    }
}
impl Account {
    fn apply(&self, n: i64) -> bool {
        if let Some(b) = self.bank.borrow().upgrade() {
            b.ops.set(b.ops.get() + 1);
        }
        let new = self.balance.get() + n;
        let mut h = self.history.borrow_mut();
        if new < 0 {
            h.push(Event::Denied { wanted: -n });
            return false;
        }
        h.push(if n >= 0 { Event::In(n) } else { Event::Out(-n) });
        self.balance.set(new);
        true
    }
}
impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bank = self.bank.borrow().upgrade();
        write!(
            f,
            "#{:03} {:>6} @ {}",
            self.id,
            self.balance.get(),
            bank.as_ref().map_or("closed", |b| b.name.as_str())
        )
    }
}
fn main() {
    let bank = Bank::new("First");
    let a = bank.open(100);
    let b = bank.open(5);
    println!("{} {}", a.apply(-30), b.apply(-30));
    println!(
        "{a}\n{b}\n{} {} {:?}",
        bank.total(),
        bank.ops.get(),
        b.history.borrow()
    );
    println!("{} {}", Rc::strong_count(&a), Rc::weak_count(&bank));
    drop(bank);
    println!("{a} {}", Rc::strong_count(&a));
    a.apply(1);
    println!("{:?}", a.history.borrow().last());
}
