// A method cannot give away what `&self` only lends.
struct Named { name: String }
impl Named {
    fn into_name(&self) -> String {
        self.name  //~ ERROR E0507
    }
}
fn main() {
    let n = Named { name: String::from("x") };
    println!("{}", n.into_name());
}
