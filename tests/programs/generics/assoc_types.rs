// Assoc types.
trait Container {
    type Item;
    const KIND: &'static str;
    fn get(&self, i: usize) -> Option<&Self::Item>;
    fn first(&self) -> Option<&Self::Item> {
        self.get(0)
    }
    fn size(&self) -> usize;
}

struct Numbers(Vec<i32>);
struct Words<'a> {
    list: &'a [&'a str],
}

impl Container for Numbers {
    type Item = i32;
    const KIND: &'static str = "numbers";
    fn get(&self, i: usize) -> Option<&i32> {
        self.0.get(i)
    }
    fn size(&self) -> usize {
        self.0.len()
    }
}

impl<'a> Container for Words<'a> {
    type Item = &'a str;
    const KIND: &'static str = "words";
    fn get(&self, i: usize) -> Option<&&'a str> {
        self.list.get(i)
    }
    fn size(&self) -> usize {
        self.list.len()
    }
}

fn show<C: Container>(c: &C)
where
    C::Item: std::fmt::Display,
{
    print!("{} [{}]:", C::KIND, c.size());
    for i in 0..c.size() {
        if let Some(x) = c.get(i) {
            print!(" {x}");
        }
    }
    println!();
}

trait Animal {
    fn name() -> String;
    fn baby() -> String {
        format!("baby {}", Self::name())
    }
}
struct Dog;
impl Dog {
    fn name() -> String {
        "Spot".into()
    }
}
impl Animal for Dog {
    fn name() -> String {
        "puppy".into()
    }
}

fn main() {
    show(&Numbers(vec![4, 5]));
    show(&Words { list: &["x", "yy"] });
    println!("{} {} {}", Dog::name(), <Dog as Animal>::name(), Dog::baby());
    println!("{:?}", Numbers(vec![]).first());
}
