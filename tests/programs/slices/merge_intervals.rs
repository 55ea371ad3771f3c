// Merge intervals.
//@ exit: 101
fn merge(mut v: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
    v.sort_unstable();
    let mut out: Vec<(i32, i32)> = vec![];
    for (a, b) in v {
        match out.last_mut() {
            Some((_, e)) if a <= *e => *e = (*e).max(b),
            _ => out.push((a, b)),
        }
    }
    out
}
fn rotate<T>(v: &mut [T], k: usize) {
    let n = v.len();
    if n > 0 {
        v[..].reverse();
        v[..k % n].reverse();
        v[k % n..].reverse();
    }
}
fn next_permutation(v: &mut [u8]) -> bool {
    let Some(i) = (1..v.len()).rev().find(|&i| v[i - 1] < v[i]) else {
        v.reverse();
        return false;
    };
    let j = v.iter().rposition(|&x| x > v[i - 1]).unwrap();
    v.swap(i - 1, j);
    v[i..].reverse();
    true
}
fn group<'a>(words: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut w: Vec<(String, &str)> = words
        .iter()
        .map(|w| {
            let mut b = w.as_bytes().to_vec();
            b.sort_unstable();
            (String::from_utf8(b).unwrap(), *w)
        })
        .collect();
    w.sort();
    w.chunk_by(|a, b| a.0 == b.0)
        .map(|c| c.iter().map(|p| p.1).collect())
        .collect()
}
fn main() {
    println!("{:?}", merge(vec![(8, 10), (1, 3), (2, 6), (15, 18), (10, 11)]));
    let mut v = vec!['a', 'b', 'c', 'd', 'e'];
    rotate(&mut v, 2);
    println!("{v:?}");
    let mut p = [1, 2, 3];
    let mut n = 1;
    while next_permutation(&mut p) {
        n += 1;
        print!("{p:?} ");
    }
    println!("{n} {p:?}");
    println!("{:?}", group(&["tea", "eat", "tan", "ate", "nat", "bat"]));
    let prefix: Vec<i64> = [3, -1, 4]
        .iter()
        .scan(0, |s, x| {
            *s += x;
            Some(*s)
        })
        .collect();
    println!("{prefix:?} {:?}", prefix.iter().rev().min());
    let total: Vec<i64> = prefix.iter().map(|x| x * 2).filter(|x| x % 3 == 0).collect();
    println!("{:?} {:?}", total, total.first().zip(total.last()));
    println!("{:?}", total.iter().sum::<i64>() / (prefix.len() - 3) as i64);
}
