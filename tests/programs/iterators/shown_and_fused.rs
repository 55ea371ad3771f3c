// Adapters can be shown, stay at their end, be sent to threads and be walked from the other end.
use std::iter::FusedIterator;
use std::thread;

fn count_twice(mut it: impl FusedIterator<Item = i32>) -> (usize, usize) {
    (it.by_ref().count(), it.count())
}

fn main() {
    let v = vec![1, 2, 3, 4, 5, 6, 7];
    println!("{:?}", v.iter().map(|n| n + 1));
    println!("{:?}", v.iter().filter(|n| **n > 2).skip_while(|n| **n < 3));
    println!("{:?}", v[..2].iter().take_while(|_| true).inspect(|_| ()));
    println!("{:?} {:?}", std::iter::empty::<u8>(), (0..3).scan(1, |a, b| Some(*a + b)));
    println!("{:?} {:?}", std::iter::from_fn(|| Some(1)), std::iter::repeat_with(|| 1));
    println!("{:?}", count_twice(v.iter().copied().enumerate().map(|(i, n)| i as i32 * n).chain(Some(4))));
    println!("{:?}", count_twice(v.clone().into_iter().zip([1, 2]).flat_map(|(a, b)| [a, b])));

    let mut kept = v.clone();
    let rest = kept.drain(3..);
    let total = thread::scope(|s| s.spawn(move || rest.sum::<i32>()).join().unwrap());
    let values = v.clone().into_iter();
    println!("{total} {}", thread::spawn(move || values.map(|n| n * n).sum::<i32>()).join().unwrap());
    println!("{:?} {:?}", values_of(v.rchunks(3).rev()), values_of(v.rchunks_exact(3).rev()));
    println!("{:?}", values_of(v.chunk_by(|a, b| a / 3 == b / 3).rev()));
    let mut w = v.clone();
    for (i, chunk) in w.chunks_exact_mut(2).rev().enumerate() {
        chunk[0] = i as i32 * 10;
    }
    for chunk in w.rchunks_mut(4).rev().take(1) {
        chunk.reverse();
    }
    println!("{w:?} {}", w.rchunks_mut(4).len());
    println!("{}", values_of(v.rchunks_exact(2)).len());
    let none: std::iter::Chain<std::vec::IntoIter<u8>, std::slice::Iter<u8>> = Default::default();
    println!("{none:?}");
}

fn values_of<'a>(parts: impl Iterator<Item = &'a [i32]>) -> Vec<i32> {
    parts.map(|part| part.iter().sum()).collect()
}
