// What a method gives back without a name comes from `self`.
struct Shelf {
    label: String,
}

impl Shelf {
    fn pick(&self, book: &str) -> &str {
        println!("{}", self.label);
        book //~ ERROR
    }
}

fn main() {
    let shelf = Shelf { label: String::from("history") };
    println!("{}", shelf.pick("Rome"));
}
