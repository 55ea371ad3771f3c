// Custom adaptors.
struct Pairwise<I: Iterator> {
    it: I,
    prev: Option<I::Item>,
}
impl<I> Iterator for Pairwise<I>
where
    I: Iterator,
    I::Item: Clone,
{
    type Item = (I::Item, I::Item);
    fn next(&mut self) -> Option<Self::Item> {
        if self.prev.is_none() {
            self.prev = self.it.next();
        }
        let next = self.it.next()?;
        let prev = self.prev.replace(next.clone())?;
        Some((prev, next))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (l, h) = self.it.size_hint();
        (l.saturating_sub(1), h)
    }
}
struct Dedup<I: Iterator> {
    it: std::iter::Peekable<I>,
}
impl<I: Iterator> Iterator for Dedup<I>
where
    I::Item: PartialEq,
{
    type Item = (usize, I::Item);
    fn next(&mut self) -> Option<Self::Item> {
        let x = self.it.next()?;
        let mut n = 1;
        while self.it.next_if(|y| *y == x).is_some() {
            n += 1;
        }
        Some((n, x))
    }
}
trait IterExt: Iterator {
    fn pairwise(self) -> Pairwise<Self>
    where
        Self: Sized,
    {
        Pairwise { it: self, prev: None }
    }
    fn runs(self) -> Dedup<Self>
    where
        Self: Sized,
    {
        Dedup { it: self.peekable() }
    }
    fn join_with(self, sep: &str) -> String
    where
        Self: Sized,
        Self::Item: std::fmt::Display,
    {
        let mut s = String::new();
        for (i, x) in self.enumerate() {
            if i > 0 {
                s.push_str(sep);
            }
            s += &x.to_string();
        }
        s
    }
}
impl<I: Iterator + ?Sized> IterExt for I {}
struct Collatz(u64);
impl Iterator for Collatz {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let n = self.0;
        if n == 0 {
            return None;
        }
        self.0 = match n {
            1 => 0,
            n if n & 1 == 0 => n / 2,
            n => 3 * n + 1,
        };
        Some(n)
    }
}
struct Down {
    lo: i32,
    hi: i32,
}
impl Iterator for Down {
    type Item = i32;
    fn next(&mut self) -> Option<i32> {
        (self.hi > self.lo).then(|| {
            self.hi -= 1;
            self.hi
        })
    }
}
impl DoubleEndedIterator for Down {
    fn next_back(&mut self) -> Option<i32> {
        (self.hi > self.lo).then(|| {
            self.lo += 1;
            self.lo - 1
        })
    }
}
impl ExactSizeIterator for Down {
    fn len(&self) -> usize {
        (self.hi - self.lo).max(0) as usize
    }
}
fn main() {
    println!("{:?}", (1..5).pairwise().map(|(a, b)| a * b).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        "aabccc"
            .chars()
            .runs()
            .map(|(n, c)| format!("{n}{c}"))
            .collect::<String>(),
        std::iter::empty::<i32>().pairwise().next()
    );
    println!("{} {}", Collatz(6).join_with("->"), Collatz(27).max().unwrap());
    println!(
        "{:?} {:?}",
        Collatz(7).pairwise().filter(|(a, b)| b > a).count(),
        Collatz(8).pairwise().size_hint()
    );
    let mut d = Down { lo: 0, hi: 6 };
    println!(
        "{:?} {:?} {} {:?}",
        d.next(),
        d.next_back(),
        d.len(),
        d.rev().collect::<Vec<_>>()
    );
    let words = ["apple", "bob", "cat"];
    let lens: Vec<(usize, &str)> = words.iter().map(|w| (w.len(), *w)).rev().collect();
    println!(
        "{lens:?} {:?}",
        words
            .iter()
            .map(|w| w.chars())
            .flatten()
            .filter(|c| "aeiou".contains(*c))
            .count()
    );
    println!(
        "{:?}",
        (0..3)
            .flat_map(|x| [x; 2])
            .zip("abcdef".chars().skip_while(|c| *c < 'c'))
            .unzip::<_, _, Vec<_>, String>()
    );
    println!(
        "{:?}",
        (1..=3)
            .map(|x| (1..=x).product::<i32>())
            .scan(0, |s, x| {
                *s += x;
                Some(*s)
            })
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        [3, 1, 2]
            .iter()
            .max_by(|a, b| a.cmp(b))
            .into_iter()
            .chain([9].iter())
            .sum::<i32>()
    );
    println!("{:?}", std::iter::zip([1, 2], ["a", "b"]).last());
    println!(
        "{:?}",
        (1..=10).rev().step_by(4).min_by_key(|x| (x - 5i32).pow(2))
    );
    println!(
        "{}",
        Down { lo: 0, hi: 3 }
            .map(|x| x.to_string())
            .reduce(|a, b| a + "," + &b)
            .unwrap_or_default()
    );
    println!(
        "{}",
        (1..4)
            .try_for_each(|x| if x < 3 { Ok(()) } else { Err(x) })
            .unwrap_err()
    );
}
