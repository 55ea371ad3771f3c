// Borrow hash.
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{Hash, Hasher};
#[derive(Debug, Clone, Eq)]
struct CaseInsensitive(String);
impl PartialEq for CaseInsensitive {
    fn eq(&self, o: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&o.0)
    }
}
impl Hash for CaseInsensitive {
    fn hash<H: Hasher>(&self, h: &mut H) {
        for b in self.0.bytes() {
            h.write_u8(b.to_ascii_lowercase());
        }
    }
}
#[derive(Debug)]
struct Celsius(f64);
#[derive(Debug)]
struct Fahrenheit(f64);
impl From<Celsius> for Fahrenheit {
    fn from(c: Celsius) -> Self {
        Fahrenheit(c.0 * 9.0 / 5.0 + 32.0)
    }
}
struct Stack<T>(Vec<T>);
impl<T> IntoIterator for Stack<T> {
    type Item = T;
    type IntoIter = std::iter::Rev<std::vec::IntoIter<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().rev()
    }
}
impl<'a, T> IntoIterator for &'a Stack<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
impl<T> FromIterator<T> for Stack<T> {
    fn from_iter<I: IntoIterator<Item = T>>(i: I) -> Self {
        Stack(i.into_iter().collect())
    }
}
impl<T> AsRef<[T]> for Stack<T> {
    fn as_ref(&self) -> &[T] {
        &self.0
    }
}
impl<T: PartialEq> PartialEq<Vec<T>> for Stack<T> {
    fn eq(&self, o: &Vec<T>) -> bool {
        self.0 == *o
    }
}
fn main() {
    let mut set = HashSet::new();
    println!(
        "{} {}",
        set.insert(CaseInsensitive("Ab".into())),
        set.insert(CaseInsensitive("aB".into()))
    );
    let f: Fahrenheit = Celsius(100.0).into();
    println!("{f:?}");
    let s: Stack<i32> = (1..4).collect();
    for x in &s {
        print!("{x} ");
    }
    println!("{} {}", s.as_ref().len(), s == vec![1, 2, 3]);
    println!("{:?}", s.into_iter().collect::<Vec<_>>());
    let mut m: HashMap<String, i32> = HashMap::new();
    m.insert("k".to_string(), 1);
    println!("{:?} {:?}", m.get("k"), m.get(&String::from("z")));
    let mut b: BTreeMap<(u8, char), &str> = BTreeMap::new();
    b.insert((2, 'a'), "x");
    b.insert((1, 'z'), "y");
    b.insert((1, 'b'), "w");
    println!("{b:?}");
    println!("{:?}", b.range((1, 'c')..).map(|(k, _)| k.1).collect::<String>());
}
