// A block fragment behind `const` and `async`; attributes before closures; a closure's body is a whole expression.
macro_rules! fixed {
    ($body:block) => { const $body };
}
macro_rules! later {
    ($body:block) => { async $body };
}

fn main() {
    println!("{}", fixed!({ 2 + 3 }));
    drop(later!({ 1 }));
    #[inline]
    || 1;
    let pick = |flag: bool| if flag { 1 } else { 2 } * 10;
    println!("{} {}", pick(true), pick(false));
    || if true { 1 } else { 2 } * 3;
}
