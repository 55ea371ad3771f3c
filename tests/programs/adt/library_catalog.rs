// Library catalog.
mod catalog {
    #[derive(Debug, Clone, PartialEq)]
    pub enum Status {
        Available,
        Lent { to: String, days: u32 },
        Lost,
    }
    #[derive(Debug, Clone)]
    pub struct Book {
        pub title: String,
        year: u16,
        status: Status,
    }
    impl Book {
        pub fn new(title: &str, year: u16) -> Self {
            Book {
                title: title.to_string(),
                year,
                status: Status::Available,
            }
        }
        pub fn status(&self) -> &Status {
            &self.status
        }
        pub(super) fn set(&mut self, s: Status) -> Status {
            std::mem::replace(&mut self.status, s)
        }
        pub fn is_old(&self) -> bool {
            self.year < 1950
        }
    }
    pub fn fee(s: &Status) -> u32 {
        if let Status::Lent { days, .. } = s {
            days.saturating_sub(14) * 25
        } else {
            0
        }
    }
}
use catalog::{fee, Book, Status};
struct Library {
    books: Vec<Book>,
    till: u32,
}
impl Library {
    fn find(&mut self, t: &str) -> Option<&mut Book> {
        self.books.iter_mut().find(|b| b.title == t)
    }
    fn lend(&mut self, t: &str, who: &str, days: u32) -> Result<(), String> {
        let b = self.find(t).ok_or(format!("no book {t}"))?;
        match b.status() {
            Status::Available => {
                b.set(Status::Lent {
                    to: who.to_string(),
                    days,
                });
                Ok(())
            }
            Status::Lent { to, .. } if to == who => Err("you have it".to_string()),
            Status::Lent { to, .. } => Err(format!("{to} has it")),
            Status::Lost => Err("lost".into()),
        }
    }
    fn give_back(&mut self, t: &str) -> Option<u32> {
        let old = self.find(t)?.set(Status::Available);
        let f = fee(&old);
        self.till += f;
        Some(f)
    }
}
fn main() {
    let mut l = Library {
        books: vec![Book::new("Emma", 1815), Book::new("Dune", 1965)],
        till: 0,
    };
    println!("{:?}", l.lend("Emma", "ann", 20));
    println!(
        "{:?} {:?} {:?}",
        l.lend("Emma", "ann", 1),
        l.lend("Emma", "bob", 1),
        l.lend("Ulysses", "bob", 1)
    );
    println!("{:?} {:?} {}", l.give_back("Emma"), l.give_back("x"), l.till);
    l.find("Dune").unwrap().set(Status::Lost);
    println!(
        "{:?} {:?}",
        l.lend("Dune", "cy", 2),
        l.books
            .iter()
            .filter(|b| b.is_old())
            .map(|b| &b.title[..])
            .collect::<Vec<_>>()
    );
    println!("{:#?}", l.books[1]);
}
