// An object lives for one lifetime.
trait Foo {}
type F<'a, 'b> = Box<dyn Foo + 'a + 'b>;  //~ ERROR E0226
fn f<'a>(x: &(dyn Foo + 'a + 'static)) {}  //~ ERROR E0226
fn g<'a, 'b>() -> impl Sized + 'a + 'b {}
fn main() {}
