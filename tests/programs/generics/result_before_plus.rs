// The `+` after the result of a `Fn` bound adds to the bound, not to the result.
struct Held<'a> {
    show: Box<dyn Fn() -> &'a str + 'a>,
}

fn reader<'a>(text: &'a String) -> impl Fn(usize) -> &'a str + Copy {
    move |n| &text[..n]
}

fn chosen<'a>(text: &'a String) -> Box<dyn Fn(&str) -> &'a str + Send + 'a> {
    Box::new(move |_| text)
}

fn main() {
    let text = String::from("pebble");
    let held = Held { show: Box::new(|| &text[1..3]) };
    println!("{}", (held.show)());
    let read = reader(&text);
    let again = read;
    println!("{} {}", read(2), again(4));
    println!("{}", chosen(&text)("x"));
}
//> eb
//> pe pebb
//> pebble
