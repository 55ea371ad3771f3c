// Type parameters that last as long as the program where a field needs it, and others that need not.
use std::any::Any;

struct Label<T: 'static> {
    text: &'static T,
}

struct Clause<T>
where
    T: 'static + Copy,
{
    values: &'static [T],
}

struct Bound<T: Any> {
    value: &'static T,
}

trait Fixed: 'static {
    fn number(&self) -> i32;
}

impl Fixed for i32 {
    fn number(&self) -> i32 {
        *self
    }
}

struct OfTrait<T: Fixed> {
    value: &'static T,
}

struct Borrowed<'a, T> {
    value: &'a T,
    make: Box<dyn Fn(T) -> T + 'a>,
    words: Vec<&'static str>,
}

struct Around<'a, T> {
    inner: Borrowed<'a, Vec<T>>,
}

static NUMBERS: [i32; 3] = [1, 2, 3];

fn main() {
    let label = Label { text: &NUMBERS[0] };
    let clause = Clause { values: &NUMBERS };
    let bound = Bound { value: &NUMBERS };
    let of_trait = OfTrait { value: &NUMBERS[2] };
    println!("{} {} {} {}", label.text, clause.values.len(), bound.value[1], of_trait.value.number());
    let list = vec![4, 5];
    let extra = 6;
    let around = Around {
        inner: Borrowed {
            value: &list,
            make: Box::new(|mut l: Vec<i32>| {
                l.push(extra);
                l
            }),
            words: vec!["w"],
        },
    };
    println!("{:?} {}", (around.inner.make)(around.inner.value.clone()), around.inner.words[0]);
}
