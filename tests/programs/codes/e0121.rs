// `_` stands for no type in a signature.
fn five() -> _ { //~ ERROR E0121
    5
}
static LIST: [_; 2] = [1, 2]; //~ ERROR E0121
fn main() {
    println!("{}", five());
}
