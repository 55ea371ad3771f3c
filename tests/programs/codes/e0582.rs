// Nor must an associated type, for a lifetime that the trait's arguments do not have.
fn each<F>(f: F)
where
    F: for<'a> Fn(usize) -> &'a str, //~ ERROR E0582
{
}

fn names(list: &mut dyn for<'a> Iterator<Item = &'a str>) {} //~ ERROR E0582

fn pick<T>(from: T)
where
    for<'a> T: Iterator<Item = &'a u8>, //~ ERROR E0582
{
}

// The type itself names it: so may the item.
fn fine<T>(from: T)
where
    for<'a> &'a T: IntoIterator<Item = &'a u8>,
    T: for<'a> Fn(&'a u8) -> &'a u8,
{
}

// And so does the associated type's own argument.
trait Lend {
    type Lent<'a>
    where
        Self: 'a;
}

fn lends<T>(from: T)
where
    T: for<'a> Lend<Lent<'a> = &'a str>,
{
}

fn main() {}
