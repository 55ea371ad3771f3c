// `for<'a>` in front of the bounded type: its lifetime is known in the type and in the bounds.
struct Chooser<F> {
    pair: (u8, u16),
    choose: F,
}

impl<F> Chooser<F>
where
    for<'a> F: Fn(&'a (u8, u16)) -> &'a u16,
{
    fn run(&self) -> &u16 {
        (self.choose)(&self.pair)
    }
}

trait Weigh<'a> {
    fn weigh(self) -> usize;
}

impl<'a> Weigh<'a> for &'a String {
    fn weigh(self) -> usize {
        self.len()
    }
}

fn total<T>(items: &[T]) -> usize
where
    for<'a> &'a T: Weigh<'a>,
{
    items.iter().map(|item| item.weigh()).sum()
}

fn second(pair: &(u8, u16)) -> &u16 {
    &pair.1
}

fn main() {
    let c = Chooser { pair: (3, 400), choose: second };
    println!("{}", c.run());
    println!("{}", total(&[String::from("ab"), String::from("cde")]));
}
//> 400
//> 5
