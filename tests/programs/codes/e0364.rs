// What is private is not handed on.
mod own {
    fn hidden() {}
    pub mod inner {
        pub use super::hidden; //~ ERROR E0364
    }
}
fn main() {}
