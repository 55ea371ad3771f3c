// A method with `self` consumes its receiver.
struct Token { id: i32 }
impl Token {
    fn finish(self) -> i32 { self.id }
}
fn main() {
    let t = Token { id: 1 };
    println!("{}", t.finish());
    println!("{}", t.finish());  //~ ERROR E0382
}
