// What a trait's method says about lifetimes, its impls cannot change: no name is asked for.
trait Choose<'a> {
    fn choose(&self, other: &str) -> &'a str;
    fn all(&self) -> Box<dyn Iterator<Item = &'a str>>;
}

struct Menu<'a> {
    dish: &'a str,
}

impl<'a> Choose<'a> for Menu<'a> {
    fn choose(&self, other: &str) -> &'a str {
        if other.is_empty() {
            return self.dish;
        }
        other //~ ERROR
    }
    fn all(&self) -> Box<dyn Iterator<Item = &'a str>> {
        Box::new(std::iter::once(self.dish)) //~ ERROR
    }
}

// One complaint for the slice, none for what is in it.
fn boxed<T>(list: &[T]) -> Box<dyn Iterator<Item = &T>> {
    Box::new(list.iter()) //~ ERROR
}

fn main() {
    let menu = Menu { dish: "soup" };
    println!("{} {}", menu.choose(""), menu.all().count() + boxed(&[1]).count());
}
