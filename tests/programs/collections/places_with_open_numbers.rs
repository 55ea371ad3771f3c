// `*top = 0` while nothing has said yet which integers the heap holds; partition points; cells of a slice.
use std::cell::Cell;
use std::collections::{BinaryHeap, VecDeque};
fn main() {
    let mut heap = BinaryHeap::from(vec![2, 8, 5]);
    if let Some(mut top) = heap.peek_mut() {
        *top = 0;
    }
    println!("{:?}", heap.into_sorted_vec());
    let mut rows = VecDeque::from([1, 3, 5, 7]);
    rows.rotate_left(1);
    rows.rotate_right(1);
    println!("{} {:?}", rows.partition_point(|&x| x < 4), rows.binary_search_by_key(&14, |x| x * 2));
    let numbers: &mut [i32] = &mut [1, 2, 3];
    let cells = Cell::from_mut(numbers).as_slice_of_cells();
    for (a, b) in cells.iter().zip(&cells[1..]) {
        b.set(a.get() + b.get());
    }
    println!("{numbers:?}");
    let pair = Cell::new([1, 2]);
    pair.as_array_of_cells()[1].set(9);
    println!("{:?}", pair.get());
}
