// Custom fib.
struct Fib {
    a: u64,
    b: u64,
}

impl Iterator for Fib {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let r = self.a;
        self.a = self.b;
        self.b += r;
        Some(r)
    }
}

struct Countdown(u32);
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<Self::Item> {
        if self.0 == 0 {
            None
        } else {
            self.0 -= 1;
            Some(self.0 + 1)
        }
    }
}

struct Grid {
    w: usize,
    h: usize,
    cells: Vec<u8>,
}
impl<'a> IntoIterator for &'a Grid {
    type Item = &'a [u8];
    type IntoIter = std::slice::Chunks<'a, u8>;
    fn into_iter(self) -> Self::IntoIter {
        self.cells.chunks(self.w)
    }
}

fn evens() -> impl Iterator<Item = u32> {
    (0..).step_by(2)
}
fn boxed<'a>(v: &'a [i32], rev: bool) -> Box<dyn Iterator<Item = &'a i32> + 'a> {
    if rev {
        Box::new(v.iter().rev())
    } else {
        Box::new(v.iter())
    }
}

fn main() {
    println!("{:?}", Fib { a: 0, b: 1 }.take(10).collect::<Vec<_>>());
    println!(
        "{}",
        Fib { a: 0, b: 1 }
            .take_while(|&x| x < 4_000_000)
            .filter(|x| x % 2 == 0)
            .sum::<u64>()
    );
    for n in Countdown(3) {
        print!("{n}.. ");
    }
    println!("liftoff");
    let s: u32 = Countdown(5)
        .zip(Countdown(5).skip(1))
        .map(|(a, b)| a * b)
        .filter(|x| x % 3 == 0)
        .sum();
    println!("{s}");
    let g = Grid {
        w: 3,
        h: 2,
        cells: vec![1, 2, 3, 4, 5, 6],
    };
    for row in &g {
        println!("{row:?}");
    }
    println!("{}", g.h);
    println!("{:?}", evens().skip(3).take(3).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        boxed(&[1, 2, 3], true).collect::<Vec<_>>(),
        boxed(&[1, 2], false).count()
    );
    let mut it = Fib { a: 1, b: 2 };
    let first: Vec<_> = it.by_ref().take(3).collect();
    println!("{first:?} {:?}", it.next());
}
