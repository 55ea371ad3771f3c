// Inspect string.
fn main() {
    let mut seen = vec![];
    let r: i32 = (1..10)
        .inspect(|x| seen.push(*x))
        .take_while(|x| x * x < 30)
        .map_while(|x| if x < 9 { Some(x + 1) } else { None })
        .sum();
    println!("{r} {seen:?}");
    let words = ["apple", "bob", "cat", "deed"];
    let pal: Vec<_> = words.iter().filter(|w| w.chars().eq(w.chars().rev())).collect();
    println!("{pal:?}");
    let dot: i32 = [1, 2, 3].iter().zip([4, 5, 6].iter()).map(|(a, b)| a * b).sum();
    println!("{dot}");
    let (mn, mx) = [4, -2, 9]
        .iter()
        .fold((i32::MAX, i32::MIN), |(a, b), &x| (a.min(x), b.max(x)));
    println!("{mn} {mx}");
    let mut it = (1..=3).into_iter();
    println!("{:?} {:?} {:?}", it.size_hint(), it.next_back(), it.nth(0));
    let t: String = "hello"
        .chars()
        .rev()
        .enumerate()
        .map(|(i, c)| if i % 2 == 0 { c.to_ascii_uppercase() } else { c })
        .collect();
    println!("{t}");
    for (i, ch) in "añb".char_indices().rev() {
        print!("{i}{ch} ");
    }
    println!();
    let nested: Vec<String> = vec![Some("x"), None, Some("y")]
        .into_iter()
        .flatten()
        .map(String::from)
        .collect();
    println!("{nested:?}");
    println!(
        "{}",
        (b'a'..=b'f')
            .map(char::from)
            .filter(|c| *c != 'c')
            .collect::<String>()
    );
    println!("{:?}", [[1, 2], [3, 4]].concat());
    println!("{}", [1, 5, 2].is_sorted());
    println!("{:?}", [5, 3, 8].iter().enumerate().min_by_key(|&(_, v)| v));
    println!("{}", (1..=4).map(|x| x as f32).sum::<f32>() / 4.0);
    let mut v = vec![1, 2, 3, 4, 5, 6];
    let d: Vec<_> = v.drain(1..3).collect();
    println!("{d:?} {v:?}");
    println!(
        "{:?}",
        v.iter()
            .map(|&x| x)
            .collect::<std::collections::BTreeSet<_>>()
            .range(4..)
            .next()
    );
}
