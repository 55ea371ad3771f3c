// A raw string that does not end as it began.
fn main() {
    let s = r#"text"; //~ ERROR E0748
}
