// How many arguments a function takes in `::<…>`: with another number nothing of them is used.
fn pair<T, U: Default>(first: T) -> (T, U) {
    (first, U::default())
}
fn same<T>(value: T) -> T {
    value
}
fn plain() {}
struct Shelf;
impl Shelf {
    fn place<T>(&self, value: T) -> T {
        value
    }
}
fn main() {
    let (_, n): (bool, u8) = pair::<f64>(true); //~ ERROR E0107
    let s: &str = same::<u8, u8>("a"); //~ ERROR E0107
    plain::<u8>(); //~ ERROR E0107
    plain::<'static>(); //~ ERROR E0107
    let t: u8 = Shelf.place::<u8, u8>(1); //~ ERROR E0107
    println!("{n} {s} {t}");
}
