// One mistake was put in: fewer arguments.
// Temperature table.
fn celsius(f: f64) -> f64 {
    (f - 32.0) * 5.0 / 9.0
}

fn main() {
    let mut f = 0.0;
    while f <= 100.0 {
        println!("{f} -> {}", celsius()); //~ ERROR E0061
        f += 12.5;
    }
    let freezing = celsius(32.0);
    if freezing == 0.0 {
        println!("freezing point ok");
    } else {
        println!("strange: {}", freezing);
    }
}
