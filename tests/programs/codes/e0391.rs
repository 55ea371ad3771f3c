// Traits in a circle.
trait Egg: Hen {} //~ ERROR E0391
trait Hen: Egg {}
fn main() {}
