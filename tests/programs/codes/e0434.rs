// An inner function does not see the outer one's variables.
fn main() {
    let n = 5;
    fn twice() -> i32 {
        n * 2 //~ ERROR E0434
    }
    println!("{}", twice());
}
