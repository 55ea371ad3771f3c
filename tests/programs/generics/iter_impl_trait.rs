// Iter impl trait.
use std::collections::HashMap;
use std::hash::Hash;
fn group_by<T, K, F>(items: impl IntoIterator<Item = T>, key: F) -> HashMap<K, Vec<T>>
where
    K: Eq + Hash,
    F: Fn(&T) -> K,
{
    let mut m: HashMap<K, Vec<T>> = HashMap::new();
    for i in items {
        m.entry(key(&i)).or_default().push(i);
    }
    m
}
fn max_of<T: Ord + Clone>(a: &[T]) -> Option<T> {
    a.iter().max().cloned()
}
fn apply_n<T>(n: usize, x: T, f: impl Fn(T) -> T) -> T {
    (0..n).fold(x, |acc, _| f(acc))
}
fn to_strings<I>(it: I) -> Vec<String>
where
    I: IntoIterator,
    I::Item: ToString,
{
    it.into_iter().map(|x| x.to_string()).collect()
}
trait Monoid {
    fn empty() -> Self;
    fn join(self, o: Self) -> Self;
}
impl Monoid for i32 {
    fn empty() -> i32 {
        0
    }
    fn join(self, o: i32) -> i32 {
        self + o
    }
}
impl Monoid for String {
    fn empty() -> String {
        String::new()
    }
    fn join(mut self, o: String) -> String {
        self.push_str(&o);
        self
    }
}
impl<T> Monoid for Vec<T> {
    fn empty() -> Self {
        vec![]
    }
    fn join(mut self, mut o: Self) -> Self {
        self.append(&mut o);
        self
    }
}
fn fold_all<M: Monoid>(v: Vec<M>) -> M {
    v.into_iter().fold(M::empty(), M::join)
}
fn main() {
    let g = group_by(vec!["apple", "bob", "avocado", "cat"], |s| {
        s.chars().next().unwrap()
    });
    let mut keys: Vec<_> = g.iter().collect();
    keys.sort();
    println!("{keys:?}");
    println!("{:?} {:?}", max_of(&["b", "c", "a"]), max_of::<i32>(&[]));
    println!(
        "{} {}",
        apply_n(5, 1, |x| x * 2),
        apply_n(3, String::from("a"), |s| format!("({s})"))
    );
    println!("{:?} {:?}", to_strings([1.5, 2.0]), to_strings(&["x"]));
    println!(
        "{} {:?} {:?}",
        fold_all(vec![1, 2, 3]),
        fold_all(vec!["a".to_string(), "b".into()]),
        fold_all(vec![vec![1], vec![2]])
    );
}
