// Methods are written where the type is.
impl Vec<u8> { //~ ERROR E0116
    fn sum_up(&self) -> u32 {
        0
    }
}
fn main() {}
