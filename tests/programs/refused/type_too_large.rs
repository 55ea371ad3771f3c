// Each line doubles the type. rustc would need more memory than there is.
//@ rustc: skip
fn main() { //~ UNSUPPORTED a type of more than 16384 parts
    let a = (1, 2);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let _ = a;
}
