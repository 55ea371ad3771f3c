// Index panic.
//@ exit: 101
struct Inventory {
    items: Vec<(String, u32)>,
}

impl Inventory {
    fn add(&mut self, name: &str, qty: u32) {
        for (n, q) in self.items.iter_mut() {
            if n == name {
                *q += qty;
                return;
            }
        }
        self.items.push((name.to_string(), qty));
    }
    fn remove_at(&mut self, i: usize) -> (String, u32) {
        self.items.remove(i)
    }
}

fn main() {
    let mut inv = Inventory {
        items: Vec::with_capacity(4),
    };
    inv.add("bolt", 10);
    inv.add("nut", 5);
    inv.add("bolt", 7);
    for (name, qty) in &inv.items {
        println!("{name:<6}|{qty:>4}");
    }
    println!("{:?}", inv.remove_at(1));
    println!("{:?}", inv.remove_at(1));
}
