// What `self` dereferences to is followed to its end: a string leads to `str`, a list to a slice.
use std::rc::Rc;

struct Cat;

impl Cat {
    fn of_text(self: String) {} //~ ERROR E0307
    fn of_list(self: Vec<Self>) {} //~ ERROR E0307
    fn shared(self: Rc<Box<Self>>) {}
    fn of_bytes(self: Vec<u8>) {} //~ ERROR E0307
}

fn main() {
    Rc::new(Box::new(Cat)).shared();
}
