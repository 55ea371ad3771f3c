// A private module is not handed on.
mod own {
    mod hidden {
        pub const X: u32 = 1;
    }
    pub use self::hidden as shown; //~ ERROR E0365
}
fn main() {}
