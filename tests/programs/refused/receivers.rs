// What `self` may be of.
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

struct Cat(u8);

impl Cat {
    fn own(self: Cat) {}
    fn boxed(self: Box<Self>) {}
    fn shared(self: &Rc<Self>) {}
    fn pinned(self: Pin<&mut Self>) {}
    fn nested(self: Arc<Box<Cat>>) {}
    fn number(self: i32) {} //~ ERROR E0307
    fn list(self: Vec<Cat>) {} //~ ERROR E0307
    fn any<T>(self: T) {} //~ ERROR E0801
}

trait Meow: Sized {
    fn plain(self);
    fn held(self: Rc<Self>) {}
    fn other(self: &Cat); //~ ERROR E0307
}

struct Holder<T>(T);

impl<T> Holder<T> {
    fn same(self: &Holder<T>) {}
    fn unlike(self: &Holder<u8>) {} //~ ERROR E0307
}

fn main() {}
