// Slices statistics.
fn mean(v: &[f64]) -> Option<f64> {
    if v.is_empty() {
        None
    } else {
        Some(v.iter().sum::<f64>() / v.len() as f64)
    }
}
fn median(v: &[f64]) -> Option<f64> {
    let mut s = v.to_vec();
    s.sort_by(|a, b| a.partial_cmp(b).unwrap());
    match s.len() {
        0 => None,
        n if n % 2 == 1 => s.get(n / 2).copied(),
        n => Some((s[n / 2 - 1] + s[n / 2]) / 2.0),
    }
}
fn histogram(v: &[f64], bins: usize) -> Vec<usize> {
    let (lo, hi) = v.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), &x| {
        (l.min(x), h.max(x))
    });
    let mut out = vec![0; bins];
    for x in v {
        out[(((x - lo) / (hi - lo) * bins as f64) as usize).min(bins - 1)] += 1;
    }
    out
}
fn main() {
    let data = [2.0, 4.0, 4.0, 4.5, 5.0, 5.0, 7.0, 9.0];
    println!("{:?} {:?} {:?}", mean(&data), median(&data), mean(&[]));
    let m = mean(&data).unwrap();
    println!(
        "{:.4}",
        (data.iter().map(|x| (x - m).powi(2)).sum::<f64>() / data.len() as f64).sqrt()
    );
    for (i, n) in histogram(&data, 4).into_iter().enumerate() {
        println!("{i} {}", "#".repeat(n));
    }
    let mut idx: Vec<usize> = (0..data.len()).collect();
    idx.sort_by(|&a, &b| data[b].total_cmp(&data[a]).then(a.cmp(&b)));
    println!("{idx:?}");
    let mut v = vec![1, 1, 2, 3, 3, 3, 4];
    v.dedup_by(|a, b| a == b);
    println!(
        "{v:?} {:?}",
        v.iter().rev().skip(1).step_by(2).collect::<Vec<_>>()
    );
    v.splice(1..3, [20, 30, 40]);
    v.rotate_right(2);
    println!("{v:?} {:?} {:?}", v.iter().max(), v.iter().position(|&x| x == 30));
    v.resize_with(8, Default::default);
    v.swap_remove(0);
    let evens = v.extract_if(.., |x| *x % 2 == 0).collect::<Vec<_>>();
    println!("{v:?} {evens:?}");
    let (mut a, mut b) = ([1, 2, 3], [7, 8, 9]);
    a[..2].swap_with_slice(&mut b[1..]);
    a.copy_within(0..2, 1);
    println!(
        "{a:?} {b:?} {:?}",
        [a, b]
            .concat()
            .chunks_exact(4)
            .map(|c| c.len())
            .collect::<Vec<_>>()
    );
    println!(
        "{:?} {:?}",
        data.iter().is_sorted(),
        data.split(|x| *x == 5.0).map(<[f64]>::len).collect::<Vec<_>>()
    );
    println!("{:?}", data.concat_check().unwrap_err());
}
trait C {
    fn concat_check(&self) -> Result<(), String>;
}
impl C for [f64] {
    fn concat_check(&self) -> Result<(), String> {
        Err(format!("{} values", self.len()))
    }
}
