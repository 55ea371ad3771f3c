// The destructor is not called by hand.
struct File;
impl Drop for File {
    fn drop(&mut self) {}
}
fn main() {
    let mut f = File;
    f.drop(); //~ ERROR E0040
}
