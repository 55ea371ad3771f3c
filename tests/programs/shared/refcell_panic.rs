// Refcell panic.
//@ exit: 101
use std::cell::{Cell, RefCell};

struct Account {
    balance: RefCell<i64>,
    reads: Cell<u32>,
}
impl Account {
    fn get(&self) -> i64 {
        self.reads.set(self.reads.get() + 1);
        *self.balance.borrow()
    }
    fn deposit(&self, n: i64) {
        *self.balance.borrow_mut() += n;
    }
}

fn main() {
    let a = Account {
        balance: RefCell::new(10),
        reads: Cell::new(0),
    };
    a.deposit(5);
    println!("{} {} {}", a.get(), a.get(), a.reads.get());
    println!("{:?} {}", a.balance.try_borrow_mut().is_ok(), a.reads.replace(9));
    let r = a.balance.borrow();
    println!("{} {:?}", *r, a.balance.try_borrow_mut().is_err());
    a.deposit(*r);
    println!("unreachable");
}
