// A struct in place of a trait.
struct Own;
struct Other;
impl Own for Other {} //~ ERROR E0404
fn show<T: Own>(t: T) {} //~ ERROR E0404
fn main() {}
