// Binary insert.
//@ exit: 101
use std::cmp::Ordering;
fn find<T: Ord>(v: impl AsRef<[T]>, key: T) -> Option<usize> {
    let v = v.as_ref();
    let (mut lo, mut hi) = (0, v.len());
    while lo < hi {
        let mid = lo + (hi - lo) / 2;
        match v[mid].cmp(&key) {
            Ordering::Equal => return Some(mid),
            Ordering::Less => lo = mid + 1,
            Ordering::Greater => hi = mid,
        }
    }
    None
}
fn insertion_sort<T: PartialOrd>(v: &mut [T]) {
    for i in 1..v.len() {
        let mut j = i;
        while j > 0 && v[j - 1] > v[j] {
            v.swap(j - 1, j);
            j -= 1;
        }
    }
}
fn selection_sort(v: &mut Vec<u8>) {
    for i in 0..v.len() {
        if let Some((j, _)) = v.iter().enumerate().skip(i).min_by_key(|&(_, x)| x) {
            v.swap(i, j);
        }
    }
}
fn main() {
    println!(
        "{:?} {:?} {:?}",
        find(&[1, 3, 5, 8], 5),
        find(vec!["a", "c"], "b"),
        find([], 1)
    );
    let mut a = [2.5, -1.0, 9.0, 0.0];
    insertion_sort(&mut a);
    println!("{a:?}");
    let mut b = vec![9, 3, 7, 1];
    selection_sort(&mut b);
    println!("{b:?} {:?}", b.iter().rev().position(|&x| x == 3));
    let mut c: Vec<i32> = vec![];
    for x in [5, 2, 8, 2] {
        let i = c.partition_point(|&y| y < x);
        c.insert(i, x);
    }
    println!(
        "{c:?} {:?} {:?}",
        c.binary_search_by(|p| p.cmp(&8)),
        c.binary_search_by_key(&10, |x| x * 2)
    );
    println!(
        "{:?} {:?}",
        c.first_mut().map(|x| {
            *x += 1;
            *x
        }),
        c.last_mut()
    );
    println!("{:?}", c.iter().skip_while(|&&x| x < 5).collect::<Vec<_>>());
    c.extend_from_within(..2);
    c.insert(0, 100);
    println!("{:?}", c.select_nth_unstable(2).1);
    println!("{:?} {:?}", c.concat_len(), &c[c.len() - 1..]);
    println!("{:?}", &c[3..2]);
}
trait L {
    fn concat_len(&self) -> usize;
}
impl L for Vec<i32> {
    fn concat_len(&self) -> usize {
        self.iter().map(|x| x.to_string().len()).sum()
    }
}
