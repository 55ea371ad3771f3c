// What is taken or given by value has a size.
fn f<T: ?Sized>(t: T) {}  //~ ERROR E0277
fn h<T: ?Sized>() -> T { loop {} }  //~ ERROR E0277
fn fine<T: ?Sized + Clone>(t: T) -> T { t }
fn also<T>(t: T) -> T where T: ?Sized + Default { t }
trait Tr {
    fn a(self);
    fn b(self) {}  //~ ERROR E0277
    fn c() -> Self;
    fn e(x: Self) -> u8 { 1 }  //~ ERROR E0277
    fn g(self) -> u8 where Self: Sized { 2 }
}
trait Copied: Copy { fn twice(self) -> (Self, Self) { (self, self) } }
trait Made: Default { fn made() -> Self { Self::default() } }
trait Small: Sized { fn id(self) -> Self { self } }
fn main() { println!("{}", fine(1) + also(2)); }
