// Custom set.
use std::fmt::Debug;
#[derive(Debug, Clone)]
pub struct CustomSet<T> {
    items: Vec<T>,
}
impl<T: PartialEq> PartialEq for CustomSet<T> {
    fn eq(&self, o: &Self) -> bool {
        self.items.len() == o.items.len() && self.is_subset(o)
    }
}
impl<T> CustomSet<T>
where
    T: PartialEq,
{
    fn contains(&self, t: &T) -> bool {
        self.items.iter().any(|x| x == t)
    }
    fn is_subset(&self, o: &Self) -> bool {
        self.items.iter().all(|x| o.contains(x))
    }
}
impl<T: Clone + Ord + Debug> CustomSet<T> {
    pub fn new(input: &[T]) -> Self {
        let mut s = CustomSet { items: Vec::new() };
        for i in input {
            s.add(i.clone());
        }
        s
    }
    pub fn add(&mut self, t: T) {
        if let Err(i) = self.items.binary_search(&t) {
            self.items.insert(i, t);
        }
    }
    #[must_use]
    pub fn intersection(&self, o: &Self) -> Self {
        Self::new(
            &self
                .items
                .iter()
                .filter(|x| o.contains(x))
                .cloned()
                .collect::<Vec<_>>(),
        )
    }
    pub fn difference(&self, o: &Self) -> Self {
        self.items.iter().filter(|x| !o.contains(x)).cloned().collect()
    }
    pub fn union(&self, o: &Self) -> Self {
        self.items.iter().chain(o.items.iter()).cloned().collect()
    }
    pub fn is_disjoint(&self, o: &Self) -> bool {
        self.items.iter().all(|x| !o.contains(x))
    }
}
impl<T: Clone + Ord + Debug> FromIterator<T> for CustomSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(it: I) -> Self {
        let mut s = CustomSet { items: vec![] };
        it.into_iter().for_each(|t| s.add(t));
        s
    }
}
fn main() {
    let a = CustomSet::new(&[3, 1, 2, 3]);
    let b: CustomSet<i32> = (2..6).collect();
    println!("{:?} {:?}", a, b);
    println!(
        "{:?} {:?} {:?}",
        a.intersection(&b),
        a.difference(&b),
        a.union(&b)
    );
    println!(
        "{} {} {}",
        a == CustomSet::new(&[2, 1, 3]),
        a.is_disjoint(&CustomSet::new(&[9])),
        a.is_subset(&b)
    );
}
