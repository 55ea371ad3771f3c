// The rules of moves and assignment hold inside of `const { … }`.
fn main() {
    let sum = const {
        let start = 3;
        start = 4; //~ ERROR E0384
        start
    };
    let length = const {
        let text = String::new();
        let moved = text; //~ ERROR E0493
        text.len() + moved.len() //~ ERROR E0382
    };
    println!("{sum} {length}");
}
