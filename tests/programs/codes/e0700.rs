// What is borrowed behind an `impl Trait` must be told by its bounds.
use std::fmt::Display;
use std::future::Future;

struct Library {
    titles: Vec<String>,
    pages: Vec<u32>,
}

impl Library {
    fn pages(&self) -> impl Iterator<Item = u32> {
        self.pages.iter().copied() //~ ERROR E0700
    }
    fn perhaps(&self) -> Option<impl Iterator<Item = u32>> {
        Some(self.pages.iter().copied()) //~ ERROR E0700
    }
    fn titles(&self) -> impl Iterator<Item = &String> {
        self.titles.iter()
    }
    fn longer_than(&self, limit: &usize) -> impl Iterator<Item = &String> + '_ {
        self.titles.iter().filter(move |t| t.len() > *limit) //~ ERROR
    }
}

fn is(word: &str) -> impl Fn(&str) -> bool {
    move |other| other == word //~ ERROR E0700
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    let trimmed = text.trim();
    trimmed //~ ERROR E0700
        .chars()
        .rev()
}

fn nothing_captured<'a>(text: &'a str) -> impl Display + use<> {
    text //~ ERROR E0700
}

fn one_of<'a, 'b>(one: &'a str, other: &'b str, first: bool) -> impl Display + 'a {
    if first {
        return one;
    }
    other //~ ERROR
}

fn early(text: &str, plain: bool) -> impl Display {
    if plain {
        return text;
    }
    "fixed" //~ ERROR E0700
}

fn later(text: &str) -> impl Future<Output = usize> {
    async move { text.len() } //~ ERROR E0700
}

fn main() {}
