// State types.
use std::collections::HashMap;
use std::fmt::Debug;
trait Storage<K, V> {
    fn put(&mut self, k: K, v: V) -> Option<V>;
    fn fetch(&self, k: &K) -> Option<&V>;
    fn count(&self) -> usize;
}
impl<K: std::hash::Hash + Eq, V> Storage<K, V> for HashMap<K, V> {
    fn put(&mut self, k: K, v: V) -> Option<V> {
        self.insert(k, v)
    }
    fn fetch(&self, k: &K) -> Option<&V> {
        self.get(k)
    }
    fn count(&self) -> usize {
        self.len()
    }
}
impl<K: PartialEq, V> Storage<K, V> for Vec<(K, V)> {
    fn put(&mut self, k: K, v: V) -> Option<V> {
        match self.iter_mut().find(|p| p.0 == k) {
            Some(p) => Some(std::mem::replace(&mut p.1, v)),
            None => {
                self.push((k, v));
                None
            }
        }
    }
    fn fetch(&self, k: &K) -> Option<&V> {
        self.iter().find(|(x, _)| x == k).map(|(_, v)| v)
    }
    fn count(&self) -> usize {
        self.len()
    }
}
struct Repo<S> {
    s: S,
    writes: u32,
}
impl<S: Storage<u32, String>> Repo<S> {
    fn save(&mut self, id: u32, name: &str) -> &mut Self {
        self.s.put(id, name.to_string());
        self.writes += 1;
        self
    }
}
fn dump<S>(r: &Repo<S>) -> String
where
    S: Storage<u32, String>,
{
    (1..=3)
        .map(|i| r.s.fetch(&i).cloned().unwrap_or_else(|| "-".into()))
        .collect::<Vec<_>>()
        .join(",")
}
struct Open;
struct Closed;
struct Door<S> {
    opens: u32,
    _s: std::marker::PhantomData<S>,
}
impl Door<Closed> {
    fn new() -> Self {
        Door {
            opens: 0,
            _s: std::marker::PhantomData,
        }
    }
    fn open(self) -> Door<Open> {
        Door {
            opens: self.opens + 1,
            _s: std::marker::PhantomData,
        }
    }
}
impl Door<Open> {
    fn close(self) -> Door<Closed> {
        Door {
            opens: self.opens,
            _s: std::marker::PhantomData,
        }
    }
}
fn dbg_all<'a, T: 'a + Debug>(it: impl IntoIterator<Item = &'a T>) {
    for x in it {
        print!("{x:?};");
    }
    println!();
}
fn main() {
    let mut a = Repo {
        s: HashMap::new(),
        writes: 0,
    };
    let mut b = Repo {
        s: Vec::new(),
        writes: 0,
    };
    a.save(1, "x").save(3, "z").save(1, "y");
    b.save(2, "q");
    println!(
        "{} {} {} {} {}",
        dump(&a),
        dump(&b),
        a.writes,
        a.s.count(),
        b.s.count()
    );
    println!("{}", Door::new().open().close().open().opens);
    dbg_all(&[1, 2]);
    dbg_all(vec!["a"].iter());
}
