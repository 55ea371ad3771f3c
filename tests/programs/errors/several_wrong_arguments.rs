// One wrong argument is marked itself; several in one call are one error, at the function.
struct Pair(i32, String);

struct Shop;

impl Shop {
    fn order(&self, count: i32, what: &str) -> String {
        format!("{count} {what}")
    }
}

fn paint(width: u32, color: &str, filled: bool) {
    println!("{width} {color} {filled}");
}

fn main() {
    paint( //~ ERROR E0308
        "wide",
        3,
        true,
    );
    paint(
        1,
        2, //~ ERROR E0308
        true,
    );
    Shop
        .order( //~ ERROR E0308
            "two",
            2,
        );
    Pair( //~ ERROR E0308
        "1",
        2,
    );
    paint( //~ ERROR E0061
        1,
        "red",
    );
}
