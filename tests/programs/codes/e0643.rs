// `impl Trait` in the trait, a parameter in the impl.
trait Show {
    fn show(&self, what: impl Clone);
}
impl Show for i32 {
    fn show<T: Clone>(&self, what: T) {} //~ ERROR E0643
}
fn main() {}
