// One mistake was put in: no generics.
// Eq maybe.
use std::fmt::{Debug, Display};
#[derive(Debug)]
enum Maybe<T> {
    Just(T),
    Nothing,
}
impl<T> Maybe<T> {
    fn map<U>(self, f: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Maybe::Just(t) => Maybe::Just(f(t)),
            Maybe::Nothing => Maybe::Nothing,
        }
    }
    fn or(self, d: T) -> T {
        if let Maybe::Just(t) = self {
            t
        } else {
            d
        }
    }
}
impl<T> From<Option<T>> for Maybe<T> {
    fn from(o: Option) -> Self { //~ ERROR E0107
        match o {
            Some(t) => Maybe::Just(t),
            None => Maybe::Nothing,
        }
    }
}
struct Pair<T> {
    x: T,
    y: T,
}
impl<T: Display + PartialOrd> Pair<T> {
    fn cmp_display(&self) -> String {
        if self.x >= self.y {
            format!("x = {}", self.x)
        } else {
            format!("y = {}", self.y)
        }
    }
}
fn print_type<T: Debug>(items: &[T])
where
    T: Clone,
{
    let mut v = items.to_vec();
    v.truncate(1);
    println!("{v:?} of {}", items.len());
}
fn main() {
    let m: Maybe<i32> = Some(3).into();
    println!("{:?} {}", m.map(|x| x as f64 * 1.5), Maybe::Nothing.or("d"));
    println!(
        "{} {}",
        Pair { x: 1, y: 2 }.cmp_display(),
        Pair { x: "b", y: "a" }.cmp_display()
    );
    print_type(&["p", "q"]);
    print_type::<u8>(&[]);
}
