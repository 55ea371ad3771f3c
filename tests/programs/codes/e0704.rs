// `pub(…)` takes a place above.
mod own {
    pub(foo) struct Passer; //~ ERROR E0704
}
fn main() {}
