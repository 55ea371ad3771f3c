// `cfg` knows `not`, `any` and `all`.
#[cfg(unknown())] //~ ERROR E0537
fn go() {}
fn main() {}
