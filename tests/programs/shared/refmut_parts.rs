// Mutable borrows of parts keep the cell borrowed until the last is gone.
use std::cell::{RefCell, RefMut};
fn main() {
    let cell = RefCell::new(vec![1, 2, 3]);
    let (mut left, mut right) = RefMut::map_split(cell.borrow_mut(), |v| v.split_at_mut(1));
    left[0] += 10;
    right[1] += 20;
    drop(left);
    println!("{}", cell.try_borrow().is_err());
    drop(right);
    println!("{:?}", cell.try_borrow());
    if let Ok(mut last) = RefMut::filter_map(cell.borrow_mut(), |v| v.last_mut()) {
        *last = 0;
    }
    println!("{:?}", RefMut::filter_map(cell.borrow_mut(), |v| v.get_mut(9)).map(|x| *x));
    println!("{cell:?}");
}
