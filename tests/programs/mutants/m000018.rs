// One mistake was put in: no generics.
// A closure that only uses what a captured reference points to may outlive the variable that holds the reference.
struct Bits {
    words: Vec<u64>,
    len: usize,
}
impl Bits {
    fn get(&self, i: usize) -> bool {
        self.words[i >> 6] >> (i & 63) & 1 != 0
    }
    fn ones(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len).filter(|&i| self.get(i))
    }
    fn boxed<'a>(&'a self, extra: &'a str) -> Box<dyn Fn(usize) -> String + 'a> {
        Box::new(|i| format!("{}{}{}", extra.len(), self.get(i), self.words.len()))
    }
}
fn matcher<'a>(needle: &'a str) -> impl Fn(&str) -> bool + 'a {
    move |text| text.contains(needle)
}
fn nested<'a>(list: &'a [i32]) -> impl Fn() -> Vec + 'a { //~ ERROR E0107
    || (0..list.len()).map(|i| list.get(i).copied().unwrap_or(0) * 2).collect()
}
fn main() {
    let b = Bits { words: vec![5, 1], len: 70 };
    println!("{:?} {}", b.ones().collect::<Vec<_>>(), b.boxed("ab")(2));
    println!("{} {:?}", matcher("b")("abc"), nested(&[1, 2, 3])());
    let mut rest = "a b c";
    let mut next = || {
        let (head, tail) = rest.split_at(1);
        rest = tail.trim_start();
        head
    };
    println!("{}{}", next(), next());
    println!("{rest}");
}
