// Neither the trait nor the type is ours.
impl Drop for u32 { //~ ERROR E0117 E0120
    fn drop(&mut self) {}
}
impl std::fmt::Display for Vec<i32> { //~ ERROR E0117
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        Ok(())
    }
}
fn main() {}
