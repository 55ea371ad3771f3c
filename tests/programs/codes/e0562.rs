// `impl Trait` stands for parameters and results.
fn main() {
    let f: impl Fn() = || {}; //~ ERROR E0562
}
struct Holder {
    f: impl Fn(), //~ ERROR E0562
}
