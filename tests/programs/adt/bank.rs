// Bank.
struct Account {
    owner: String,
    balance: i64,
}

enum Tx {
    Deposit(i64),
    Withdraw(i64),
    Rename(String),
    Close,
}

impl Account {
    fn apply(&mut self, tx: Tx) -> Result<(), String> {
        match tx {
            Tx::Deposit(n) if n <= 0 => Err(format!("bad deposit {n}")),
            Tx::Deposit(n) => {
                self.balance += n;
                Ok(())
            }
            Tx::Withdraw(n) if n > self.balance => Err(format!("{} has only {}", self.owner, self.balance)),
            Tx::Withdraw(n) => {
                self.balance -= n;
                Ok(())
            }
            Tx::Rename(name) => {
                self.owner = name;
                Ok(())
            }
            Tx::Close => Err("cannot close".to_string()),
        }
    }
}

fn main() {
    let mut a = Account {
        owner: "Ann".to_string(),
        balance: 100,
    };
    let txs = vec![
        Tx::Deposit(50),
        Tx::Withdraw(500),
        Tx::Rename("Bob".into()),
        Tx::Deposit(-1),
        Tx::Withdraw(30),
        Tx::Close,
    ];
    for tx in txs {
        match a.apply(tx) {
            Ok(()) => println!("ok: {} {}", a.owner, a.balance),
            Err(e) => println!("error: {e}"),
        }
    }
}
