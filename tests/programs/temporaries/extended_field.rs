// Borrowing a field extends the whole temporary; copying one does not.
struct D(&'static str, i32);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let r = &D("borrowed", 1).1;
    let c = D("copied", 2).1;
    println!("{r} {c}");
}

//> drop copied
//> 1 2
//> drop borrowed
