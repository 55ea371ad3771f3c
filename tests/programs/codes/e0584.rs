// A comment that documents nothing, at the end of a trait.
trait Sound {
    fn play(&self);
    /// the end //~ ERROR E0584
}
fn main() {}
