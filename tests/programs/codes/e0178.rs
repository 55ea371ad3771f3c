// `&Trait + Trait` needs parentheses.
trait Speaks {}
struct Room<'a> {
    guest: &'a Speaks + 'a, //~ ERROR E0178 E0782
}
fn main() {}
