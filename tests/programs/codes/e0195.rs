// Lifetimes that a method is given where it is named must be those of its trait.
struct Shelf;

trait Longest {
    type Of<'a>;
    fn longest<'a, 'b: 'a>(first: &'a str, second: &'b str) -> &'a str;
    fn newest<'a>(&self, found: &'a str) -> &'a str;
    fn all<'a, T: 'a>(items: &'a [T]) -> usize;
}

impl Longest for Shelf {
    type Of = u8; //~ ERROR E0195
    fn longest<'a, 'b>(first: &'a str, second: &'b str) -> &'a str { //~ ERROR E0195
        first
    }
    // Another name, and none at all, say the same.
    fn newest(&self, found: &'_ str) -> &'static str {
        "none"
    }
    fn all<T>(items: &[T]) -> usize { //~ ERROR E0195
        items.len()
    }
}

fn main() {}
