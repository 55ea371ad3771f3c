// `impl Trait` as the associated type of another argument; the lifetime of a result next to a `self` with a type.
use std::fmt::Display;
use std::rc::Rc;

fn join(parts: impl IntoIterator<Item = impl Display>) -> String {
    let mut out = String::new();
    for part in parts {
        out += &format!("{part};");
    }
    out
}

fn pairs(list: impl Iterator<Item = (impl Display, impl Into<i64>)>) -> i64 {
    list.map(|(name, n)| {
        print!("{name} ");
        n.into()
    })
    .sum()
}

struct Store<'a> {
    text: &'a str,
}

impl<'a> Store<'a> {
    fn longer(self: &Store<'a>, other: &str) -> &str {
        if other.len() > self.text.len() { "longer" } else { self.text }
    }
    fn given(self: Rc<Self>, other: &str) -> &str {
        other
    }
}

struct Bag<F: Fn() -> T, T>(F);

fn main() {
    println!("{}", join([1, 2]));
    println!("{}", join(vec!["a", "b"]));
    println!("{}", join(&[2.5]));
    println!("{}", pairs([("x", 4), ("y", 5)].into_iter()));
    let store = Rc::new(Store { text: "abc" });
    println!("{} {}", store.longer("ab"), store.longer("abcd"));
    println!("{}", store.given("other"));
    let bag: Bag<_, i32> = Bag(|| 3);
    println!("{}", (bag.0)());
}
