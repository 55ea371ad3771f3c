// Who names a type says that its bounds hold.
use std::fmt::Display;

struct Shown<T: Display>(T);

fn take<T>(x: Shown<T>) {} //~ ERROR E0277

fn take_rightly<T: Display>(x: Shown<T>) {}

struct Two<A> {
    first: A,
    second: Shown<Vec<A>>, //~ ERROR E0277
}

impl<T> Shown<T> {} //~ ERROR E0277

trait Print: Display {
    fn print(&self) {}
}

struct Plain;
impl Print for Plain {} //~ ERROR E0277

fn main() {
    take_rightly(Shown(1));
    Plain.print(); //~ ERROR E0277
}
