// A reference that lasts as long as the program needs content that does.
struct Label<T> {
    text: &'static T, //~ ERROR E0310
}

enum Choice<T> {
    Many(&'static [T]), //~ ERROR E0310
    None,
}

struct Pair<T>(&'static T, T); //~ ERROR E0310

struct Kept<T: 'static>(Option<&'static T>);

struct Shelf<T> {
    kept: Kept<Vec<T>>, //~ ERROR E0310
}

fn main() {}
