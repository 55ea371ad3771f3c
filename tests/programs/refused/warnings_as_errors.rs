// `warnings` is every lint that warns; one that is allowed by name stays so.
#![deny(warnings)]
#![allow(unused_mut)]

fn main() {
    let mut text = String::new();
    let count = 1; //~ ERROR unused_variables
    let kept = || 2;
    println!("{text}{}", kept());
}
