// Counter cache.
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
struct Cache<F: Fn(&str) -> usize> {
    f: F,
    map: RefCell<HashMap<String, usize>>,
    hits: Cell<u32>,
    misses: Cell<u32>,
}
impl<F> Cache<F>
where
    F: Fn(&str) -> usize,
{
    fn get(&self, k: &str) -> usize {
        if let Some(&v) = self.map.borrow().get(k) {
            self.hits.set(self.hits.get() + 1);
            return v;
        }
        self.misses.set(self.misses.get() + 1);
        let v = (self.f)(k);
        self.map.borrow_mut().insert(k.to_owned(), v);
        v
    }
}
fn main() {
    let calls = Rc::new(Cell::new(0));
    let c2 = Rc::clone(&calls);
    let c = Cache {
        f: move |s: &str| {
            c2.set(c2.get() + 1);
            s.len() * 2
        },
        map: RefCell::new(HashMap::new()),
        hits: Cell::new(0),
        misses: Cell::new(0),
    };
    println!("{} {} {}", c.get("abc"), c.get("abc"), c.get("é"));
    println!(
        "{} {} {} {}",
        c.hits.get(),
        c.misses.get(),
        calls.get(),
        Rc::strong_count(&calls)
    );
    let v: Rc<RefCell<Vec<Rc<str>>>> = Default::default();
    v.borrow_mut().push("x".into());
    let w = Rc::clone(&v);
    w.borrow_mut().extend(["y", "z"].map(Rc::from));
    println!("{:?} {}", v.borrow(), v.borrow().len());
    let first = v.borrow()[0].clone();
    println!("{first} {}", Rc::strong_count(&first));
    drop(c);
    println!("{}", Rc::strong_count(&calls));
    let inner = Rc::try_unwrap(v).map_err(|rc| Rc::strong_count(&rc));
    println!("{:?}", inner.unwrap_err());
}
