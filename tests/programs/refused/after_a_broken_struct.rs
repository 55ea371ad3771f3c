// Which fields a struct has is not known when its list cannot be read: its uses are no further errors.
struct Cart {
    items Vec<u32>, //~ ERROR
    total: u32,
}

impl Cart {
    fn add(&mut self, item: u32) {
        self.items.push(item);
        self.total += item;
    }
}

fn main() {
    let mut cart = Cart { items: vec![], total: 0 };
    cart.add(3);
    println!("{}", cart.total);
}
