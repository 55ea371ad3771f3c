// Several parts of a slice at once: disjoint places, arrays of neighbours, ends taken off, parts for changing.
use std::mem::MaybeUninit;
use std::slice::GetDisjointMutError;

fn main() {
    let mut row = [1, 2, 3, 4, 5, 6, 7];
    if let Ok([first, last]) = row.get_disjoint_mut([0, 6]) {
        std::mem::swap(first, last);
    }
    println!("{row:?}");
    println!("{:?}", row.get_disjoint_mut([2, 2]));
    println!("{:?}", row.get_disjoint_mut([1..3, 2..4]) == Err(GetDisjointMutError::OverlappingIndices));
    println!("{}", row.get_disjoint_mut([0, 7]).unwrap_err());
    let [a, b] = row.get_disjoint_mut([0..=1, 5..=6]).unwrap();
    a.swap_with_slice(b);
    println!("{row:?}");

    println!("{:?}", row.array_windows().map(|[a, b, c]| a * b - c).collect::<Vec<i32>>());
    println!("{:?} {}", row.array_windows::<3>().rev().next(), row.array_windows::<8>().len());
    let (pairs, rest) = row.as_chunks_mut::<2>();
    pairs[0] = [0, 0];
    rest[0] += 100;
    println!("{pairs:?} {rest:?}");
    println!("{:?}", row.as_rchunks::<3>());
    println!("{:?} {:?}", row.as_array::<7>().map(|all| all.len()), row.as_array::<3>());
    println!("{:?}", row.element_offset(&row[4]));

    let mut left: &[i32] = &row;
    println!("{:?} {:?} {left:?}", left.split_off(..2), left.split_off(3..));
    println!("{:?} {left:?}", left.split_off(..=9));
    let mut open = &mut row[..];
    *open.split_off_first_mut().unwrap() = -1;
    *open.split_off_last_mut().unwrap() = -7;
    open.split_off_mut(3..).unwrap().fill(0);
    println!("{open:?}");
    println!("{row:?}");

    for part in row.rsplit_mut(|n| *n == 0) {
        part.reverse();
    }
    println!("{row:?}");
    println!("{:?}", row.splitn_mut(2, |n| *n == 0).map(|p| p.len()).collect::<Vec<_>>());
    row.rsplitn_mut(2, |n| *n < 0).next().unwrap().fill(9);
    row.split_inclusive_mut(|n| *n == 9).next().unwrap()[0] = 4;
    println!("{row:?} {:?}", row.split_inclusive(|n| *n == 0).rev().collect::<Vec<_>>());
    for chunk in row.rchunks_exact_mut(3) {
        chunk[0] = 50;
    }
    if let Some((head, tail)) = row.split_last_chunk_mut::<2>() {
        tail[0] = head.len() as i32;
    }
    println!("{row:?}");

    let bytes = [1_u8, 0, 2, 0, 3, 0, 4, 0];
    let (before, middle, after) = unsafe { bytes.align_to::<u16>() };
    println!("{}", before.len() + middle.len() * 2 + after.len());
    println!("{}", b"tab\t \"q\" \xff".escape_ascii());
    for chunk in b"ab\xffcd\xe2\x82".utf8_chunks() {
        println!("{:?} {:?}", chunk.valid(), chunk.invalid());
    }
    let mut room = [const { MaybeUninit::<String>::uninit() }; 2];
    let texts = room.write_clone_of_slice(&["x".to_string(), "y".to_string()]);
    texts[0].push('!');
    println!("{texts:?}");
    unsafe { room.assume_init_drop() };
    println!("{}", [[1, 2], [3, 4]].connect(&0).len());
    println!("{:?}", row.as_chunks::<4>());
    row.split_at(3).0.rchunks_exact(0); //~ PANIC chunk size must be non-zero
}
