// `'_` is the lifetime without a name.
fn first<'_>(a: &'_ str) -> &'_ str { //~ ERROR E0637
    a
}
fn main() {
    println!("{}", first("a"));
}
