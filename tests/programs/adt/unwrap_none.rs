// Unwrap none.
//@ exit: 101
struct Slot {
    items: [Option<u32>; 3],
}

impl Slot {
    fn take_first(&mut self) -> u32 {
        let mut i = 0;
        while i < self.items.len() {
            if self.items[i].is_some() {
                let v = self.items[i];
                self.items[i] = None;
                return v.unwrap();
            }
            i += 1;
        }
        let none: Option<u32> = None;
        none.unwrap()
    }
}

fn main() {
    let mut s = Slot {
        items: [Some(4), None, Some(9)],
    };
    println!("{}", s.take_first());
    println!("{}", s.take_first());
    println!("{}", s.take_first());
}
