// Lazy order.
//@ exit: 101
fn main() {
    let v: Vec<i32> = vec![1, 2, 3]
        .into_iter()
        .map(|x| {
            println!("map {x}");
            x * 2
        })
        .filter(|x| {
            println!("filter {x}");
            x % 4 == 0
        })
        .collect();
    println!("{v:?}");
    let mut it = [10, 20, 30].iter();
    println!("{:?} {:?}", it.next(), it.len());
    let rest: Vec<_> = it.map(|x| x / 10).collect();
    println!("{rest:?}");
    let mut sum = 0;
    for (i, x) in (0..).zip(vec!['a', 'b', 'c']).skip(1) {
        sum += i;
        print!("{i}{x} ");
    }
    println!("{sum}");
    let mut a = [1i32, 2, 3, 4];
    for x in a.iter_mut().rev().take(2) {
        *x = -*x;
    }
    a.iter_mut().for_each(|x| *x += 1);
    println!("{a:?} {:?}", a.iter().map(|x| x.abs()).max());
    let names = ["z", "y"];
    let ages = vec![1, 2];
    let m: std::collections::BTreeMap<_, _> = names.into_iter().zip(ages).collect();
    println!("{m:?}");
    println!("{:?}", (1..=3).rev().chain(7..9).collect::<Vec<_>>());
    println!(
        "{:?}",
        "hello world"
            .split(' ')
            .map(|w| w.chars().rev().collect::<String>())
            .collect::<Vec<_>>()
            .join(" ")
    );
    println!(
        "{:?}",
        vec![1, 2, 3, 4, 5]
            .iter()
            .skip(1)
            .step_by(2)
            .copied()
            .collect::<Vec<i32>>()
    );
    println!("{}", [0.5f32, 1.5].iter().sum::<f32>());
    println!(
        "{:?}",
        ["a", "b"]
            .iter()
            .zip(1..)
            .map(|(s, n)| s.repeat(n))
            .collect::<Vec<_>>()
    );
    println!("{:?}", (0..20).step_by(5).map(|x| x as u8 as char).count());
    let empty: Vec<i32> = Vec::new();
    println!(
        "{:?} {:?} {}",
        empty.iter().max(),
        empty.iter().min(),
        empty.iter().sum::<i32>()
    );
    println!("{}", empty.iter().max().unwrap());
}
