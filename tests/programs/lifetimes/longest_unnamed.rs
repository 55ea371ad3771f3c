// A reference that is given back must live as long as the result says.
fn longer<'a>(one: &'a str, other: &str) -> &'a str {
    if one.len() > other.len() {
        one
    } else {
        other //~ ERROR E0621
    }
}

fn main() {
    println!("{}", longer("pear", "fig"));
}
