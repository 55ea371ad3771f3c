// Raii transaction.
//@ exit: 101
use std::cell::RefCell;
use std::collections::BTreeMap;
type Store = RefCell<BTreeMap<String, i32>>;
struct Tx<'a> {
    store: &'a Store,
    undo: Vec<(String, Option<i32>)>,
    name: &'static str,
    committed: bool,
}
impl<'a> Tx<'a> {
    fn begin(store: &'a Store, name: &'static str) -> Self {
        println!("begin {name}");
        Tx {
            store,
            undo: vec![],
            name,
            committed: false,
        }
    }
    fn set(&mut self, k: &str, v: i32) -> &mut Self {
        let old = self.store.borrow_mut().insert(k.to_string(), v);
        self.undo.push((k.to_string(), old));
        self
    }
    fn remove(&mut self, k: &str) -> Option<i32> {
        let old = self.store.borrow_mut().remove(k);
        self.undo.push((k.to_owned(), old));
        old
    }
    fn commit(mut self) {
        self.committed = true;
    }
}
impl Drop for Tx<'_> {
    fn drop(&mut self) {
        if self.committed {
            println!("commit {}", self.name);
            return;
        }
        println!("rollback {} ({} steps)", self.name, self.undo.len());
        while let Some((k, old)) = self.undo.pop() {
            match old {
                Some(v) => {
                    self.store.borrow_mut().insert(k, v);
                }
                None => {
                    self.store.borrow_mut().remove(&k);
                }
            }
        }
    }
}
fn transfer(s: &Store, from: &str, to: &str, n: i32) -> Option<()> {
    let mut tx = Tx::begin(s, "transfer");
    let a = *s.borrow().get(from)?;
    tx.set(from, a - n);
    let b = s.borrow().get(to).copied()?;
    tx.set(to, b + n);
    if a < n {
        return None;
    }
    tx.commit();
    Some(())
}
fn main() {
    let s: Store = RefCell::new(BTreeMap::from([("ann".to_string(), 50), ("bob".to_string(), 5)]));
    println!("{:?}", transfer(&s, "ann", "bob", 20));
    println!("{:?}", transfer(&s, "ann", "cy", 1));
    println!("{:?} {:?}", transfer(&s, "bob", "ann", 100), s.borrow());
    {
        let mut t = Tx::begin(&s, "a");
        let mut u = Tx::begin(&s, "b");
        t.set("x", 1).set("x", 2);
        println!("{:?}", u.remove("x"));
    }
    println!("{:?}", s.borrow());
    let keep = Tx::begin(&s, "leak");
    std::mem::forget(keep);
    let mut boom = Tx::begin(&s, "boom");
    boom.set("ann", 0);
    let missing = s.borrow()["zed"];
    println!("{missing}");
}
