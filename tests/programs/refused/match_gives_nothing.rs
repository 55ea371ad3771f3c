// A match whose value nobody wants, arms of several types, unknown types of variables.
fn name(n: i32) {
    match n { //~ ERROR E0308
        1 => "one",
        _ => "many",
    }
}
fn mixed(n: i32) {
    let x = match n {
        1 => "one",
        2 => 2, //~ ERROR E0308
        _ => 'c',
    };
}
fn mean() -> f64 {
    let sum = [1, 2].iter().sum(); //~ ERROR E0282
    sum as f64 / 2.0
}
fn missing() -> &str { //~ ERROR E0106
    "a"
}
fn use_it() {
    let n: i32 = missing();
    let c = 'a' + 1; //~ ERROR E0369
    let m = 5.foo(); //~ ERROR E0599
    [1].iter().mpa(|x| x); //~ ERROR E0599
}
const LIST: Box<i32> = Box::new(3); //~ ERROR E0015
fn main() {}
