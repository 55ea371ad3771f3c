// `for<'a> T: 'a` is as good as `T: 'static`; beside other bounds, too.
trait Reads<'a> {
    fn read(&self, text: &'a str) -> usize;
}

impl<'a> Reads<'a> for u8 {
    fn read(&self, text: &'a str) -> usize {
        text.len() + *self as usize
    }
}

fn forever<T: 'static>(_value: &T) -> usize {
    1
}

fn outlives_all<T>(value: T) -> usize
where
    for<'a> T: 'a,
{
    forever(&value)
}

fn boxed<T>(value: T) -> Box<dyn Fn() -> usize>
where
    for<'a> T: Reads<'a> + 'a,
{
    Box::new(move || value.read("four"))
}

fn main() {
    println!("{} {}", outlives_all(String::new()), boxed(3u8)());
}
