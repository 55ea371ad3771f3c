// A private type that an associated type shows.
mod shop {
    struct Till;
    pub struct Stall;
    pub trait Sells {
        type At;
    }
    impl Sells for Stall {
        type At = Till; //~ ERROR E0446
    }
}
fn main() {}
