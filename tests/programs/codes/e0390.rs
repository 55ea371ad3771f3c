// Methods of a primitive type.
impl *mut i32 { //~ ERROR E0390
    fn own(self) {}
}
impl i32 { //~ ERROR E0390
    fn twice(self) -> i32 {
        self * 2
    }
}
fn main() {}
