// A `for` loop that ends a body: what its head made goes before the bindings of the body do.
struct Shelf {
    name: &'static str,
}
struct Look<'a>(&'a Shelf);

impl Shelf {
    fn look(&self) -> Look<'_> {
        Look(self)
    }
}
impl Look<'_> {
    fn each(&self) -> std::ops::Range<usize> {
        0..self.0.name.len()
    }
}
impl Drop for Shelf {
    fn drop(&mut self) {
        println!("shelf {}", self.name);
    }
}
impl Drop for Look<'_> {
    fn drop(&mut self) {
        println!("look at {}", self.0.name);
    }
}

fn walk(name: &'static str) {
    let shelf = Shelf { name };
    for i in shelf.look().each() {
        println!("{i}");
    }
}

fn main() {
    walk("ab");
    let cells = std::cell::RefCell::new(vec![1, 2]);
    for n in cells.borrow().iter() {
        println!("{n}");
    }
}
