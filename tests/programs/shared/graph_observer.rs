// Graph observer.
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

trait Observer {
    fn notify(&self, topic: &str, n: i32);
    fn report(&self) -> String;
}
struct Counter {
    seen: RefCell<BTreeMap<String, i32>>,
}
impl Observer for Counter {
    fn notify(&self, topic: &str, n: i32) {
        *self.seen.borrow_mut().entry(topic.to_owned()).or_insert(0) += n;
    }
    fn report(&self) -> String {
        format!("{:?}", self.seen.borrow())
    }
}
struct Last(RefCell<Option<(String, i32)>>);
impl Observer for Last {
    fn notify(&self, topic: &str, n: i32) {
        self.0.replace(Some((topic.to_string(), n)));
    }
    fn report(&self) -> String {
        match &*self.0.borrow() {
            Some((t, n)) => format!("{t}:{n}"),
            None => "-".into(),
        }
    }
}
#[derive(Default)]
struct Subject {
    observers: Vec<Rc<dyn Observer>>,
}
impl Subject {
    fn attach(&mut self, o: Rc<dyn Observer>) -> &mut Self {
        self.observers.push(o);
        self
    }
    fn emit(&self, t: &str, n: i32) {
        self.observers.iter().for_each(|o| o.notify(t, n));
    }
}

fn main() {
    let c = Rc::new(Counter {
        seen: RefCell::default(),
    });
    let l: Rc<dyn Observer> = Rc::new(Last(RefCell::new(None)));
    let mut s = Subject::default();
    s.attach(c.clone()).attach(Rc::clone(&l));
    println!("{}", l.report());
    for (i, t) in ["a", "b", "a"].iter().enumerate() {
        s.emit(t, i as i32 + 1);
    }
    println!("{} {}", c.report(), l.report());
    println!("{}", Rc::strong_count(&c));
    drop(s);
    println!("{} {}", Rc::strong_count(&c), c.seen.borrow().len());
    let mut n = Rc::new(5);
    *Rc::make_mut(&mut n) += 1;
    let m = Rc::clone(&n);
    println!("{:?}", Rc::get_mut(&mut n));
    println!("{n} {m}");
}
