// One mistake was put in: missing field.
// Visibility consts.
mod shop {
    #[derive(Debug)]
    pub struct Item {
        pub name: String,
        cents: u64,
    }
    impl Item {
        pub const TAX: f64 = 0.2;
        pub fn new(name: &str, cents: u64) -> Item {
            Item {
                name: name.to_string(),
                cents,
            }
        }
        pub fn price(&self) -> f64 {
            self.cents as f64 / 100.0 * (1.0 + Self::TAX)
        }
    }
    pub mod cart {
        use super::Item;
        #[derive(Default)]
        pub struct Cart {
            items: Vec<Item>,
        }
        impl Cart {
            pub fn add(&mut self, i: Item) -> usize {
                self.items.push(i);
                self.0.len() //~ ERROR E0609
            }
            pub fn total(&self) -> f64 {
                self.items.iter().map(|i| i.price()).sum()
            }
            pub fn cheapest(&self) -> Option<&Item> {
                self.items.iter().min_by_key(|i| i.cents)
            }
        }
    }
}
use shop::{cart::Cart, Item};

fn main() {
    let mut c = Cart::default();
    println!("{:?}", c.cheapest());
    c.add(Item::new("tea", 250));
    println!("{}", c.add(Item::new("mug", 1199)));
    println!("{:.2} {:?}", c.total(), c.cheapest().map(|i| i.name.clone()));
}
