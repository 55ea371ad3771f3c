// Whose associated type?
trait Holder {
    type Item;
}
struct Own {
    item: Holder::Item, //~ ERROR E0223
}
fn main() {
    let x: Iterator::Item = 5; //~ ERROR E0223
}
