// Median mode.
use std::collections::HashMap;

fn median(v: &mut Vec<i32>) -> f64 {
    v.sort();
    let n = v.len();
    if n % 2 == 1 {
        v[n / 2] as f64
    } else {
        (v[n / 2 - 1] + v[n / 2]) as f64 / 2.0
    }
}

fn mode(v: &[i32]) -> i32 {
    let mut counts = HashMap::new();
    for &x in v {
        *counts.entry(x).or_insert(0) += 1;
    }
    let mut best = (i32::MIN, 0);
    for (&k, &c) in &counts {
        if c > best.1 || (c == best.1 && k < best.0) {
            best = (k, c);
        }
    }
    best.0
}

fn main() {
    let mut v = vec![4, 1, 7, 4, 9, 2];
    println!("median {}", median(&mut v));
    println!("mode {}", mode(&v));
    let mean = v.iter().sum::<i32>() as f64 / v.len() as f64;
    println!("mean {mean}");
    println!(
        "{:.2}",
        v.iter().map(|&x| (x as f64 - mean).powi(2)).sum::<f64>() / v.len() as f64
    );
}
