// A value whose type nothing says, and which no variable holds.
fn forget(_: impl Sized) {}

struct Named<'a, T> {
    name: &'a Option<T>,
}

fn main() {
    Named { name: &None }; //~ ERROR E0282
}
