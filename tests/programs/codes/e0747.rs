// Generic arguments in the wrong order, and of the wrong kind.
struct Part<'a, T>(&'a T);
fn f<'a>(part: Part<u8, 'a>) {} //~ ERROR E0747
fn main() {
    let list: Vec<3>; //~ ERROR E0747
}
