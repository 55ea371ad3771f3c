// A foreign function that is declared with other types, or another convention, than the one that has the symbol.
//@ rustc: skip
#[unsafe(no_mangle)]
fn twice(n: i32) -> i32 {
    2 * n
}

mod c {
    unsafe extern "C" {
        pub fn twice(n: i32) -> i32;
    }
}

fn main() {
    println!("{}", twice(2));
    println!("{}", unsafe { c::twice(2) }); //~ UNSUPPORTED the foreign function `twice`
}
