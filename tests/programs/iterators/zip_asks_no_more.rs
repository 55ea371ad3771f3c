// Two iterators whose lengths are known are paired by their length: the longer one is not asked for a value that
// nobody gets. A loop asks once more where only the whole is counted, and where nothing is known.
fn said<'a>(name: &'a str, count: i32) -> impl Iterator<Item = i32> + 'a {
    (0..count).map(move |x| {
        print!("{name}{x} ");
        x
    })
}

fn owned<'a>(name: &'a str, count: i32) -> impl Iterator<Item = i32> + 'a {
    (0..count).collect::<Vec<i32>>().into_iter().map(move |x| {
        print!("{name}{x} ");
        x
    })
}

fn sifted<'a>(name: &'a str, count: i32) -> impl Iterator<Item = i32> + 'a {
    (0..count).filter(move |x| {
        print!("{name}{x} ");
        true
    })
}

fn main() {
    println!("{}", said("a", 4).zip(said("b", 2)).fold(0, |sum, (x, y)| sum + x + y));
    println!("{}", said("a", 4).zip(said("b", 2)).all(|_| true));
    println!("{}", said("a", 4).zip(said("b", 2)).count());
    println!("{}", owned("a", 4).zip(said("b", 2)).map(|(x, y)| x + y).sum::<i32>());
    println!("{:?}", owned("a", 4).zip(owned("b", 2)).collect::<Vec<_>>());
    println!("{:?}", owned("a", 4).zip(owned("b", 2)).max());
    for (x, y) in owned("a", 4).zip(owned("b", 2)) {
        print!("{x}-{y} ");
    }
    println!();
    for (x, y) in said("a", 4).zip(said("b", 2)) {
        print!("{x}-{y} ");
    }
    println!();
    println!("{:?}", sifted("a", 4).zip(said("b", 2)).collect::<Vec<_>>());
    println!("{:?}", said("a", 4).zip(sifted("b", 2)).last());
    let numbers = [1, 2, 3, 4];
    let doubled = numbers.iter().map(|x| {
        print!("d{x} ");
        x * 2
    });
    println!("{:?}", doubled.zip(owned("b", 2)).for_each(drop));
    println!("{:?}", (0..).map(|x| x * x).zip(said("b", 2)).collect::<Vec<(i32, i32)>>());
    println!("{:?}", said("a", 3).enumerate().zip(said("b", 1)).unzip::<_, _, Vec<_>, Vec<_>>());
    println!("{}", said("a", 3).zip(said("b", 0)).eq([(1, 1)]));
    println!("{}", said("a", 3).zip(said("b", 2)).eq(vec![(0, 0), (1, 1)]));
    println!("{:?}", [1, 2].iter().zip([3].iter()));
}
