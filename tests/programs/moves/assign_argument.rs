// Parameters are immutable, too.
fn inc(n: i32) -> i32 {
    n += 1;  //~ ERROR E0384
    n
}
fn main() { println!("{}", inc(1)); }
