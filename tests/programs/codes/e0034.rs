// Two traits of one value have a method of this name.
struct Duck;
trait Swims {
    fn go(&self) {}
}
trait Walks {
    fn go(&self) {}
}
impl Swims for Duck {}
impl Walks for Duck {}
fn main() {
    Duck.go(); //~ ERROR E0034
    Duck::go(&Duck); //~ ERROR E0034
}
