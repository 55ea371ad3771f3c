// The value of an assignment is not a temporary; the one that is borrowed for it is.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn rename(_from: &D) -> D {
    println!("rename");
    D("new")
}
fn main() {
    let mut d = D("old");
    d = rename(&D("helper"));
    println!("{}", d.0);
    let _ = D("discarded");
    _ = D("discarded too");
    println!("end");
}

//> rename
//> drop old
//> drop helper
//> new
//> drop discarded
//> drop discarded too
//> end
//> drop new
