// An impl's method writes its trait's bounds in its own types; several bounds with one trait; bounds on items of items.
use std::fmt::Debug;

trait Shelf {
    type Item;
    fn count<P>(&self, wanted: P) -> usize
    where
        P: Fn(&Self::Item) -> bool;
    fn each<F: FnMut(Self::Item)>(self, work: F)
    where
        Self: Sized;
}

struct Stack<T>(Vec<T>);

impl<T> Shelf for Stack<T> {
    type Item = T;
    fn count<P>(&self, wanted: P) -> usize
    where
        P: Fn(&T) -> bool,
    {
        self.0.iter().filter(|item| wanted(item)).count()
    }
    fn each<F: FnMut(T)>(self, work: F) {
        self.0.into_iter().for_each(work)
    }
}

fn both<T: From<u8> + From<u16> + Debug>() {
    println!("{:?} {:?}", T::from(300u16), T::from(3u8));
}

trait Same<T> {
    fn same(&self, other: T) -> bool;
}
trait SameAll: Same<i64> + Same<bool> {}
impl Same<i64> for i64 {
    fn same(&self, other: i64) -> bool {
        *self == other
    }
}
impl Same<bool> for i64 {
    fn same(&self, other: bool) -> bool {
        (*self != 0) == other
    }
}
impl SameAll for i64 {}

fn ask(it: &dyn SameAll) -> (bool, bool) {
    (it.same(4i64), it.same(true))
}

fn numbers() -> impl Iterator<Item: Debug + Clone> {
    [7, 8].into_iter()
}

fn show(items: impl Iterator<Item: Debug>) {
    for item in items {
        println!("{item:?}");
    }
}

fn main() {
    println!("{}", Stack(vec![1, 5, 9]).count(|n| *n > 2));
    Stack(vec!["a", "b"]).each(|word| println!("{word}"));
    both::<u32>();
    println!("{:?}", ask(&4));
    for n in numbers() {
        println!("{:?}", n.clone());
    }
    show(numbers());
}
