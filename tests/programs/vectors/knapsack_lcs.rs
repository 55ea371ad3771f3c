// Knapsack lcs.
fn knapsack(items: &[(usize, u32)], cap: usize) -> u32 {
    let mut best = vec![0; cap + 1];
    for &(w, v) in items {
        for c in (w..=cap).rev() {
            best[c] = best[c].max(best[c - w] + v);
        }
    }
    best[cap]
}
fn lcs(a: &str, b: &str) -> String {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut t = vec![vec![0usize; b.len() + 1]; a.len() + 1];
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            t[i][j] = if a[i - 1] == b[j - 1] {
                t[i - 1][j - 1] + 1
            } else {
                t[i - 1][j].max(t[i][j - 1])
            };
        }
    }
    let (mut i, mut j) = (a.len(), b.len());
    let mut out = vec![];
    while i > 0 && j > 0 {
        if a[i - 1] == b[j - 1] {
            out.push(a[i - 1]);
            i -= 1;
            j -= 1;
        } else if t[i - 1][j] >= t[i][j - 1] {
            i -= 1
        } else {
            j -= 1
        }
    }
    out.iter().rev().collect()
}
fn edit(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut prev = row[0];
        row[0] = i + 1;
        for j in 0..b.len() {
            let cost = prev + usize::from(ca != b[j]);
            prev = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(prev + 1);
        }
    }
    *row.last().unwrap()
}
fn subsets<T: Clone>(v: &[T]) -> Vec<Vec<T>> {
    match v {
        [] => vec![vec![]],
        [x, rest @ ..] => {
            let mut s = subsets(rest);
            let with: Vec<Vec<T>> = s
                .iter()
                .map(|r| {
                    let mut n = vec![x.clone()];
                    n.extend_from_slice(r);
                    n
                })
                .collect();
            s.extend(with);
            s
        }
    }
}
fn queens(n: usize, cols: &mut Vec<usize>) -> usize {
    if cols.len() == n {
        return 1;
    }
    (0..n)
        .filter(|&c| {
            cols.iter()
                .enumerate()
                .all(|(r, &k)| k != c && k.abs_diff(c) != cols.len() - r)
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|c| {
            cols.push(c);
            let s = queens(n, cols);
            cols.pop();
            s
        })
        .sum()
}
fn main() {
    println!("{}", knapsack(&[(5, 10), (4, 40), (6, 30), (4, 50)], 10));
    println!("{:?} {}", lcs("AGGTAB", "GXTXAYB"), edit("kitten", "sitting"));
    println!("{:?}", subsets(&['a', 'b', 'c']));
    println!("{}", queens(5, &mut vec![]));
    let mut fib: Vec<u64> = vec![1, 1];
    while fib[fib.len() - 1] < 1000 {
        fib.push(fib.iter().rev().take(2).sum());
    }
    println!("{fib:?}");
}
