// `last` keeps the last value of the first half until the second half has ended.
struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let both = vec![Noisy(1), Noisy(2)].into_iter().chain(vec![Noisy(3), Noisy(4)]).last();
    println!("last {:?}", both.map(|n| n.0));
    let first = vec![Noisy(5), Noisy(6)].into_iter().chain(Vec::new()).last();
    println!("last {:?}", first.map(|n| n.0));
    let mut none = std::iter::empty::<Noisy>().chain(None);
    println!("{}", none.next().is_none());
    println!("{}", none.last().is_none());
}
