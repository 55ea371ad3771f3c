// Borrowed windows.
fn runs(v: &[i32]) -> Vec<(i32, usize)> {
    v.chunk_by(|a, b| a == b).map(|c| (c[0], c.len())).collect()
}
fn moving(v: &[f64], n: usize) -> impl Iterator<Item = f64> + '_ {
    v.windows(n).map(move |w| w.iter().sum::<f64>() / n as f64)
}
fn main() {
    println!("{:?}", runs(&[1, 1, 2, 3, 3, 3]));
    println!("{:?}", moving(&[1.0, 2.0, 6.0, 3.0], 2).collect::<Vec<_>>());
    let v = [3, 1, 2];
    let mut idx: Vec<usize> = (0..v.len()).collect();
    idx.sort_by_key(|&i| v[i]);
    println!("{idx:?}");
    let s = "a=1&b=2&c";
    let m: Vec<(String, Option<i32>)> = s
        .split('&')
        .map(|p| {
            let mut kv = p.splitn(2, '=');
            (
                kv.next().unwrap().to_string(),
                kv.next().and_then(|v| v.parse().ok()),
            )
        })
        .collect();
    println!("{m:?}");
    let (small, big): (Vec<_>, Vec<_>) = (1..=6).map(|x| x * x).partition(|x| *x < 10);
    println!("{small:?} {big:?}");
    println!(
        "{:?}",
        small
            .iter()
            .chain(big.iter())
            .try_fold(0u8, |a, &x| a.checked_add(x))
    );
    println!("{:?}", ["b", "a"].iter().map(|s| s.to_string()).max());
    println!(
        "{:?}",
        (0..3).zip("xyz".chars()).unzip::<i32, char, Vec<_>, String>()
    );
    println!("{:?}", std::iter::repeat_with(|| 7).take(2).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4].iter().rfold(0, |a, x| a * 10 + x));
    println!(
        "{:?}",
        (1..=4)
            .scan(1, |a, x| {
                *a *= x;
                Some(*a)
            })
            .last()
    );
    println!(
        "{:?}",
        [Some(1), None, Some(3)].iter().flatten().collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        vec!["x"; 2]
            .iter()
            .enumerate()
            .map(|(i, s)| format!("{s}{i}"))
            .collect::<String>()
    );
    println!(
        "{}",
        (1..=3)
            .flat_map(|n| std::iter::repeat(n).take(n))
            .map(|n| n.to_string())
            .collect::<String>()
    );
    println!(
        "{:?}",
        [1.0, 3.0f64]
            .iter()
            .copied()
            .map(f64::sqrt)
            .map(|x| (x * 100.0).round() / 100.0)
            .collect::<Vec<_>>()
    );
    println!("{:?}", (1..4).map(|x| x * 2).rev().min_by(|a, b| b.cmp(a)));
    println!(
        "{:?} {:?}",
        [1, 5].iter().min().copied(),
        ["q"].iter().max_by_key(|s| s.len()).unwrap()
    );
    println!(
        "{:?}",
        "Mary had"
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_lowercase())
            .fold([0u8; 26], |mut a, c| {
                a[(c as u8 - b'a') as usize] += 1;
                a
            })
            .iter()
            .sum::<u8>()
    );
}
