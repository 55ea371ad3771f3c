trait Named {
    async fn name(&self) -> String;
}
struct Dog;
impl Named for Dog {
    async fn name(&self) -> &'static str { //~ ERROR E0271
        "dog"
    }
}
fn main() {
    drop(Dog.name());
}
