// Exercism mix.
//@ exit: 101
fn sum_of_multiples(limit: u32, factors: &[u32]) -> u32 {
    (1..limit)
        .filter(|i| factors.iter().any(|f| *f != 0 && i % f == 0))
        .sum()
}
fn series(digits: &str, len: usize) -> Vec<String> {
    digits
        .chars()
        .collect::<Vec<_>>()
        .windows(len)
        .map(|w| w.iter().collect())
        .collect()
}
fn nth_prime(n: usize) -> u32 {
    (2..)
        .filter(|&x| (2..).take_while(|d| d * d <= x).all(|d| x % d != 0))
        .nth(n)
        .unwrap()
}
fn proverb(list: &[&str]) -> String {
    match list.first() {
        None => String::new(),
        Some(w) => list
            .windows(2)
            .map(|p| format!("For want of a {} the {} was lost.", p[0], p[1]))
            .chain(std::iter::once(format!("And all for the want of a {w}.")))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}
fn saddle(m: &[Vec<u64>]) -> Vec<(usize, usize)> {
    let mut v = vec![];
    for (r, row) in m.iter().enumerate() {
        for (c, &x) in row.iter().enumerate() {
            if row.iter().all(|&y| y <= x) && m.iter().all(|o| o[c] >= x) {
                v.push((r, c));
            }
        }
    }
    v
}
fn main() {
    println!("{} {}", sum_of_multiples(20, &[3, 5]), sum_of_multiples(10, &[]));
    println!("{:?}", series("49142", 3));
    println!("{:?}", (0..6).map(nth_prime).collect::<Vec<_>>());
    println!("{}", proverb(&["nail", "shoe", "horse"]));
    println!("{:?}", saddle(&[vec![9, 8, 7], vec![5, 3, 2], vec![6, 6, 7]]));
    println!(
        "{}",
        (1..=100u64)
            .map(|x| x * x)
            .filter(|x| x % 3 == 1)
            .take(5)
            .map(|x| x.to_string())
            .collect::<Vec<_>>()
            .join("/")
    );
    let triplets: Vec<_> = (1..40)
        .flat_map(|a| (a + 1..40).map(move |b| (a, b)))
        .filter_map(|(a, b)| {
            let c2: i32 = a * a + b * b;
            let c = (c2 as f64).sqrt() as i32;
            (c * c == c2 && a + b + c <= 60).then_some([a, b, c])
        })
        .collect();
    println!("{triplets:?}");
    println!("{:?}", [1, 2, 3, 4].iter().rev().step_by(2).collect::<Vec<_>>());
    println!("{}", ["x", "y"].iter().map(|s| s.len()).sum::<usize>());
    println!("{}", series("12", 0).len());
}
