// Results of `impl Trait` that borrow and say so, or that own all they need.
use std::fmt::Display;

struct Library {
    titles: Vec<String>,
    pages: Vec<u32>,
}

struct Page<'a> {
    text: &'a str,
}

trait Source {
    fn numbers(&self) -> impl Iterator<Item = u32>;
}

impl Source for Library {
    fn numbers(&self) -> impl Iterator<Item = u32> {
        self.pages.iter().copied()
    }
}

impl Library {
    fn titles(&self) -> impl Iterator<Item = &String> {
        self.titles.iter()
    }
    fn short(&self, limit: usize) -> impl Iterator<Item = &str> + '_ {
        self.titles.iter().map(|t| t.as_str()).filter(move |t| t.len() < limit)
    }
    fn total(&self) -> impl Display {
        self.pages.iter().sum::<u32>()
    }
    fn wrapped(&self) -> impl Iterator<Item = Page> {
        self.titles.iter().map(|t| Page { text: t })
    }
}

fn letters<'a>(text: &'a str) -> impl Iterator<Item = char> + 'a {
    text.chars()
}

fn used<'a>(text: &'a str) -> impl Iterator<Item = char> + use<'a> {
    text.chars().rev()
}

fn owned(text: &str) -> impl Iterator<Item = char> {
    text.to_string().into_bytes().into_iter().map(|b| b as char)
}

fn measured(text: &str) -> impl Fn() -> usize {
    let length = text.len();
    move || length
}

fn fixed(_text: &str) -> impl Display {
    "fixed"
}

fn given<T: Display>(value: T) -> impl Display {
    value
}

fn either<'a, 'b: 'a>(one: &'a str, other: &'b str, first: bool) -> impl Display + 'a {
    if first { one } else { other }
}

fn adder(step: &i32) -> impl Fn(i32) -> i32 + '_ {
    move |x| x + step
}

fn stepped(step: &i32) -> impl Fn(i32) -> i32 {
    let step = *step;
    move |x| x + step
}

fn pairs<'a>(left: &'a [i32], right: &'a [i32]) -> impl Iterator<Item = (&'a i32, &'a i32)> {
    left.iter().zip(right)
}

fn boxed(step: &i32) -> Box<dyn Fn(i32) -> i32 + '_> {
    Box::new(move |x| x * step)
}

fn main() {
    let library = Library { titles: vec!["Emma".to_string(), "Middlemarch".to_string()], pages: vec![3, 4] };
    println!("{:?} {:?}", library.titles().collect::<Vec<_>>(), library.short(5).collect::<Vec<_>>());
    println!("{} {}", library.total(), library.numbers().max().unwrap());
    println!("{}", library.wrapped().map(|p| p.text.len()).sum::<usize>());
    println!("{} {}", letters("abc").count(), used("abc").collect::<String>());
    println!("{} {} {} {}", owned("xy").count(), measured("four")(), fixed("a"), given(3));
    println!("{} {} {}", either("a", "b", false), adder(&2)(3), stepped(&4)(5));
    println!("{:?} {}", pairs(&[1], &[2]).collect::<Vec<_>>(), boxed(&6)(7));
}
