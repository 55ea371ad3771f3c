// Inventory panic.
//@ exit: 101
use std::collections::HashMap;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Shirt {
    Red,
    Blue,
}
struct Inventory {
    shirts: Vec<Shirt>,
}
impl Inventory {
    fn giveaway(&self, pref: Option<Shirt>) -> Shirt {
        pref.unwrap_or_else(|| self.most())
    }
    fn most(&self) -> Shirt {
        let n = self.shirts.iter().filter(|s| **s == Shirt::Red).count();
        if n * 2 > self.shirts.len() {
            Shirt::Red
        } else {
            Shirt::Blue
        }
    }
}
fn main() {
    let store = Inventory {
        shirts: vec![Shirt::Blue, Shirt::Red, Shirt::Blue],
    };
    println!(
        "{:?} {:?}",
        store.giveaway(Some(Shirt::Red)),
        store.giveaway(None)
    );
    let mut stock: HashMap<Shirt, i32> = HashMap::new();
    for s in &store.shirts {
        *stock.entry(*s).or_insert_with(|| 0) += 1;
    }
    println!(
        "{:?} {:?}",
        stock.get(&Shirt::Blue),
        stock.iter().map(|(_, n)| n).sum::<i32>()
    );
    let text = "one two one";
    let mut m: HashMap<&str, Vec<usize>> = HashMap::new();
    for (i, w) in text.split(' ').enumerate() {
        m.entry(w).or_default().push(i);
    }
    println!("{:?}", m["one"]);
    println!("{:?}", m.remove("two"));
    println!("{:?}", m.remove_entry("one"));
    let empty = m.get("one").expect("one is gone");
    println!("{empty:?}");
}
