// A branch that diverges leaves the type of the other to be `()`, which editions to come will not do.
fn pick(found: bool) { //~ ERROR dependency_on_unit_never_type_fallback
    if found {
        Default::default()
    } else {
        return
    };
}

fn maybe<T: Default>() -> Option<T> {
    Some(T::default())
}

fn ask() -> Option<u8> { //~ ERROR dependency_on_unit_never_type_fallback
    maybe()?;
    None
}

#[allow(dependency_on_unit_never_type_fallback)]
fn told() -> Option<u8> {
    maybe()?;
    None
}

fn main() {
    pick(true);
    ask();
    told();
}
