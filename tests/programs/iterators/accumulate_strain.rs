// Accumulate strain.
fn map<T, U>(v: Vec<T>, mut f: impl FnMut(T) -> U) -> Vec<U> {
    let mut out = Vec::with_capacity(v.len());
    for x in v {
        out.push(f(x));
    }
    out
}
trait Strain: Iterator + Sized {
    fn keep<P: FnMut(&Self::Item) -> bool>(self, p: P) -> Keep<Self, P> {
        Keep { it: self, p }
    }
}
impl<I: Iterator> Strain for I {}
struct Keep<I, P> {
    it: I,
    p: P,
}
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Keep<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        loop {
            let x = self.it.next()?;
            if (self.p)(&x) {
                return Some(x);
            }
        }
    }
}
struct Pairs<'a, T> {
    v: &'a [T],
    i: usize,
    j: usize,
}
impl<'a, T> Iterator for Pairs<'a, T> {
    type Item = (&'a T, &'a T);
    fn next(&mut self) -> Option<Self::Item> {
        if self.j >= self.v.len() {
            self.i += 1;
            self.j = self.i + 1;
        }
        if self.j >= self.v.len() {
            return None;
        }
        self.j += 1;
        Some((&self.v[self.i], &self.v[self.j - 1]))
    }
}
fn main() {
    println!("{:?}", map(vec!["a", "b"], |s| s.to_uppercase()));
    println!(
        "{:?}",
        (1..10).keep(|x| x % 4 == 1).map(|x| x * x).collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        Pairs {
            v: &[1, 2, 3, 4],
            i: 0,
            j: 1
        }
        .filter(|(a, b)| (*a + *b) % 2 == 1)
        .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        Pairs {
            v: &['x'],
            i: 0,
            j: 1
        }
        .next()
    );
}
