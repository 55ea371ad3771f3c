// `let a = format_args!(…)` keeps what it shows until the end of the block.
struct Part(u8);

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "part {}", self.0)
    }
}
impl Drop for Part {
    fn drop(&mut self) {
        println!("gone {}", self.0);
    }
}

fn main() {
    let shown = format_args!("{} and {:>8}", Part(1), Part(2));
    println!("{shown}");
    let number = 7;
    let nested = format_args!("<{}>", format_args!("{}/{number}", Part(3)));
    println!("{nested} {nested:?}");
    let twice = format_args!("{0} {0}", &Part(4));
    println!("{twice}");
    println!("{}", Part(5));
}
