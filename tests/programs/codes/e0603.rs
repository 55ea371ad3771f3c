// What is private in a module stays there.
mod bank {
    fn secret() {}
    struct Vault;
    pub mod inner {
        pub(super) const KEY: u32 = 1;
    }
}
fn main() {
    bank::secret(); //~ ERROR E0603
    let v = bank::Vault; //~ ERROR E0603
    println!("{}", bank::inner::KEY); //~ ERROR E0603
}
