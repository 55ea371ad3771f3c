// `..=` needs an end.
fn main() {
    let list = [1, 2, 3];
    let part = &list[1..=]; //~ ERROR E0586
}
