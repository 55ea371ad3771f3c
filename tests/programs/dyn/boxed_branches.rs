// What goes into a box that becomes a `Box<dyn Trait>` has its own type, also when it is an `if` or `match`.
trait Shout {
    fn shout(&self) -> String;
}

impl Shout for &'static str {
    fn shout(&self) -> String {
        self.to_uppercase()
    }
}

impl Shout for u8 {
    fn shout(&self) -> String {
        format!("{self}!")
    }
}

fn boxed(small: bool) -> Box<dyn Shout> {
    Box::new(match small {
        true => "small",
        false => "large",
    })
}

fn main() {
    let number = 3;
    let all: Vec<Box<dyn Shout>> = vec![
        Box::new(if number > 2 { "many" } else { Some("few").unwrap_or_else(|| "none") }),
        Box::new({
            let next = number + 1;
            next
        }),
        boxed(true),
    ];
    for one in &all {
        println!("{}", one.shout());
    }
}
