// Dedup drain.
//@ exit: 101
fn transpose<T: Clone>(m: &[Vec<T>]) -> Vec<Vec<T>> {
    if m.is_empty() {
        return vec![];
    }
    (0..m[0].len())
        .map(|c| m.iter().map(|r| r[c].clone()).collect())
        .collect()
}

fn merge(a: &[i32], b: &[i32]) -> Vec<i32> {
    let mut out = Vec::with_capacity(a.len() + b.len());
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if a[i] <= b[j] {
            out.push(a[i]);
            i += 1;
        } else {
            out.push(b[j]);
            j += 1;
        }
    }
    out.extend_from_slice(&a[i..]);
    out.extend(b[j..].iter());
    out
}

fn merge_sort(v: &[i32]) -> Vec<i32> {
    if v.len() <= 1 {
        return v.to_vec();
    }
    let mid = v.len() / 2;
    merge(&merge_sort(&v[..mid]), &merge_sort(&v[mid..]))
}

fn quick_sort<T: PartialOrd>(v: &mut [T]) {
    if v.len() <= 1 {
        return;
    }
    let p = v.len() - 1;
    let mut s = 0;
    for i in 0..p {
        if v[i] < v[p] {
            v.swap(i, s);
            s += 1;
        }
    }
    v.swap(s, p);
    let (l, r) = v.split_at_mut(s);
    quick_sort(l);
    quick_sort(&mut r[1..]);
}

fn main() {
    println!("{:?}", transpose(&[vec![1, 2, 3], vec![4, 5, 6]]));
    println!("{:?}", merge_sort(&[5, 2, 9, 1, 5, 6, -3]));
    let mut q = ["kiwi", "fig", "apple", "date"];
    quick_sort(&mut q);
    println!("{q:?}");
    let mut v: Vec<i32> = (1..=10).collect();
    let odds: Vec<i32> = v.iter().filter(|&&x| x & 1 == 1).cloned().collect();
    v.retain(|x| !odds.contains(x));
    println!("{v:?} {odds:?}");
    let mid: Vec<_> = v.drain(1..=2).collect();
    println!("{mid:?} {v:?}");
    v.splice(0..1, [7, 7]);
    println!("{v:?}");
    v.dedup_by_key(|x| *x / 5);
    println!("{v:?}");
    v.insert(9, 1);
}
