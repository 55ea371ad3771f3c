// Adapters of nested values are copied, shown and measured as what they hold; every adapter of a slice or text can be copied.
fn main() {
    debugs();
    let mut a = vec![1, 2].into_iter().flat_map(|x| vec![x; x]);
    println!("{:?}", a.size_hint());
    a.next();
    println!("{:?}", a.size_hint());
    a.next();
    println!("{:?}", a.size_hint());
    a.next(); a.next();
    println!("{:?}", a.size_hint());
    let mut b = vec![vec![1, 2, 3], vec![4]].into_iter().flatten();
    b.next_back();
    println!("{:?} {:?}", b.size_hint(), b.nth_back(1));
    println!("{}", std::mem::size_of_val(&b));
    let rows = vec![vec![1, 2], vec![3]];
    let c = rows.iter().flatten();
    println!("{:?} {:?}", c.clone().count(), c.map(|x| x * 2).collect::<Vec<_>>());
    let d = (0..3).flat_map(|x| 0..x);
    println!("{:?} {}", d.clone().last(), d.sum::<i32>());
    println!("{:?}", "a b,c d".split(',').flat_map(str::split_whitespace).rev().collect::<Vec<_>>());
}
#[allow(dead_code)]
fn debugs() {
    println!("{:?}", vec![vec![1], vec![2]].into_iter().flatten());
    println!("{:?}", (0..2).flat_map(|x| 0..x));
    let v = [3, 1, 2];
    let it = v.iter();
    macro_rules! twice { ($($e:expr),* $(,)?) => { $({ let i = $e; println!("{} {}", i.clone().count(), i.count()); })* } }
    twice!(it.clone().map(|x| x + 1), it.clone().filter(|x| **x > 1), it.clone().chain(v.iter()), it.clone().zip(0..), it.clone().enumerate(),
        it.clone().skip(1), it.clone().take(2), it.clone().skip_while(|x| **x > 2), it.clone().take_while(|x| **x > 2), it.clone().map_while(|x| Some(*x)),
        it.clone().scan(0, |s, x| { *s += x; Some(*s) }), it.clone().step_by(2), it.clone().peekable(), it.clone().cycle().take(5), it.clone().inspect(|_| ()),
        it.clone().rev(), it.clone().cloned(), it.clone().copied(), it.clone().filter_map(|x| Some(x)), it.clone().fuse(), v.windows(2), v.chunks(2),
        v.chunks_exact(2), v.split(|x| *x == 1), v.split_inclusive(|x| *x == 1), "a b".chars(), "a b".split(' '), "a\nb".lines(), "ab".char_indices(), "ab".bytes(), "a b".split_whitespace(),
        "a,b".rsplit(','), "a,b".splitn(2, ','), "aa".matches('a'), std::iter::once(1), std::iter::repeat(1).take(2), std::iter::successors(Some(1), |x| if *x < 9 { Some(x * 3) } else { None }),
        vec![1].into_iter(), [1, 2].into_iter(), Some(1).into_iter(), (0..4).rev(), (0..=4).step_by(3), std::iter::empty::<i32>());
}
