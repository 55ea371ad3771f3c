// `dyn` of a lifetime alone.
type Nothing = dyn 'static +; //~ ERROR E0224
fn main() {}
