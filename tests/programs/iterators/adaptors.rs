// Adaptors.
fn main() {
    let v = vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    let sq: Vec<i32> = v.iter().filter(|x| *x % 2 == 0).map(|x| x * x).collect();
    println!("{sq:?}");
    println!(
        "{}",
        v.iter()
            .skip(2)
            .step_by(3)
            .map(|x| x.to_string())
            .collect::<Vec<_>>()
            .join("+")
    );
    println!(
        "{:?}",
        v.iter()
            .zip(v.iter().skip(1))
            .map(|(a, b)| a * b)
            .take(3)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        v.chunks(3).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>()
    );
    println!("{:?}", v.windows(2).all(|w| w[0] < w[1]));
    println!(
        "{:?} {:?}",
        v.iter().position(|&x| x == 4),
        v.iter().rposition(|&x| x < 3)
    );
    println!(
        "{:?}",
        v.iter().fold(String::new(), |acc, x| acc + &x.to_string())
    );
    println!(
        "{:?}",
        v.iter()
            .scan(0, |s, &x| {
                *s += x;
                Some(*s)
            })
            .take_while(|&s| s < 30)
            .collect::<Vec<_>>()
    );
    let (even, odd): (Vec<i32>, Vec<i32>) = v.iter().partition(|&&x| x % 2 == 0);
    println!("{even:?} {odd:?}");
    println!(
        "{:?}",
        even.iter()
            .chain(&odd)
            .rev()
            .skip_while(|x| **x > 2)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?} {:?}",
        v.iter().max(),
        v.iter().min_by_key(|x| (**x - 5).abs())
    );
    println!("{} {}", v.iter().any(|&x| x > 9), v.iter().product::<i32>());
    println!(
        "{:?}",
        (1..4)
            .flat_map(|x| (0..x).map(move |y| (x, y)))
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        vec![vec![1], vec![], vec![2, 3]]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        ["a", "b"].iter().copied().cycle().take(5).collect::<String>()
    );
    let (a, b): (Vec<_>, Vec<_>) = vec![(1, 'x'), (2, 'y')].into_iter().unzip();
    println!("{a:?} {b:?}");
    println!("{:?}", v.iter().copied().reduce(|a, b| a.max(b)));
    let mut it = v.iter().peekable();
    while let Some(x) = it.next() {
        if let Some(&&n) = it.peek() {
            if n % 5 == 0 {
                print!("{x}<{n} ");
            }
        }
    }
    println!("{:?}", it.next());
    println!("{:?} {:?}", v.iter().last(), v.iter().nth(3));
    println!("{:?}", (0..5).map(|i| i as f64 / 2.0).fold(0.0, f64::max));
}
