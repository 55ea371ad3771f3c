// Two different stories in one program.
fn main() {
    let a: String;
    drop(a);  //~ ERROR E0381
    let b = String::from("b");
    drop(b);
    drop(b);  //~ ERROR E0382
}
