// References that live long enough in ways that are easy to misjudge.
use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::rc::Rc;

struct Words<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(' ').unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        self.rest = rest;
        Some(word)
    }
}

struct Count<'w>(HashMap<&'w str, u32>);

impl Count<'_> {
    fn of(&self, word: &str) -> u32 {
        self.0.get(word).copied().unwrap_or(0)
    }
    fn most(&self) -> Option<(&str, u32)> {
        let mut best: Option<(&str, u32)> = None;
        for (word, count) in &self.0 {
            if best.map_or(true, |(_, most)| *count > most) {
                best = Some((word, *count));
            }
        }
        best
    }
}

fn count<'w>(text: &'w str) -> Count<'w> {
    let mut map = HashMap::new();
    for word in (Words { rest: text }) {
        *map.entry(word).or_insert(0) += 1;
    }
    Count(map)
}

fn longest<'a, I>(words: I) -> Option<&'a str>
where
    I: IntoIterator<Item = &'a str>,
{
    words.into_iter().max_by_key(|word| word.len())
}

struct List<'a, T> {
    value: &'a T,
    next: Option<Rc<List<'a, T>>>,
}

impl<'a, T: Display> List<'a, T> {
    fn last(&self) -> &'a T {
        match &self.next {
            Some(next) => next.last(),
            None => self.value,
        }
    }
    fn push(self: &Rc<Self>, value: &'a T) -> Rc<List<'a, T>> {
        Rc::new(List { value, next: Some(Rc::clone(self)) })
    }
}

trait Shape: 'static {
    fn name(&self) -> &str;
}

struct Named(String);

impl Shape for Named {
    fn name(&self) -> &str {
        &self.0
    }
}

fn boxed<S: Shape>(shape: S) -> Box<dyn Shape> {
    Box::new(shape)
}

fn names<'s>(shapes: &'s [Box<dyn Shape>]) -> Vec<&'s str> {
    shapes.iter().map(|shape| shape.name()).collect()
}

fn debug_all<'a>(items: &'a [Box<dyn Debug + 'a>]) -> impl Iterator<Item = String> + 'a {
    items.iter().map(|item| format!("{item:?}"))
}

fn split_mut<'a>(list: &'a mut [i32], at: usize) -> (&'a mut i32, &'a mut [i32]) {
    let (head, tail) = list[at..].split_first_mut().unwrap();
    (head, tail)
}

fn find_or<'m>(map: &'m mut HashMap<String, Vec<i32>>, key: &str) -> &'m mut Vec<i32> {
    map.entry(key.to_string()).or_default()
}

fn swap_in<'a>(slot: &mut &'a str, text: &'a str) -> &'a str {
    std::mem::replace(slot, text)
}

fn adder<'n>(step: &'n i32) -> Box<dyn Fn(i32) -> i32 + 'n> {
    Box::new(move |x| x + step)
}

fn main() {
    let text = String::from("to be or not to be");
    let counted = count(&text);
    println!("{} {:?}", counted.of("or"), counted.most().map(|(_, n)| n));
    println!("{:?}", longest(Words { rest: &text }));
    let (one, two) = (1, 2);
    let list = Rc::new(List { value: &one, next: None });
    println!("{}", list.push(&two).last());
    println!("{:?}", names(&[boxed(Named("cube".into())), boxed(Named("ball".into()))]));
    let things: Vec<Box<dyn Debug>> = vec![Box::new(1), Box::new("two")];
    println!("{:?}", debug_all(&things).collect::<Vec<_>>());
    let mut numbers = [1, 2, 3, 4];
    let (head, tail) = split_mut(&mut numbers, 1);
    *head += tail[0];
    println!("{numbers:?}");
    let mut map = HashMap::new();
    find_or(&mut map, "a").push(7);
    println!("{map:?}");
    let mut word = "first";
    println!("{} {word}", swap_in(&mut word, "next"));
    println!("{}", adder(&5)(6));
}
