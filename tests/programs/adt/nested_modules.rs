// Nested modules.
mod garden {
    pub mod vegetables {
        pub struct Asparagus {
            pub length: f32,
            fresh: bool,
        }
        impl Asparagus {
            pub fn new(length: f32) -> Self {
                Asparagus {
                    length,
                    fresh: super::is_spring(4),
                }
            }
            pub fn is_fresh(&self) -> bool {
                self.fresh
            }
        }
    }
    fn is_spring(month: u8) -> bool {
        matches!(month, 3..=5)
    }
    pub use self::vegetables::Asparagus as Spear;
    pub(crate) const COUNT: usize = 4;
}

mod hosting {
    pub fn add_to_waitlist(n: &mut u32) {
        *n += 1;
        crate::announce(*n);
    }
}

fn announce(n: u32) {
    println!("{n} waiting");
}

use garden::{vegetables, Spear};
use hosting as h;

fn main() {
    let s = Spear::new(12.5);
    let t: vegetables::Asparagus = vegetables::Asparagus::new(3.0);
    println!("{} {} {}", s.length + t.length, s.is_fresh(), garden::COUNT);
    let mut waiting = 0;
    for _ in 0..3 {
        h::add_to_waitlist(&mut waiting);
    }
}
