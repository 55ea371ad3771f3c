//! Sorting.

use crate::intrinsics;

// Up to this many values are sorted by insertion.
const SMALL: usize = 20;

// Moves each value down to its place among those before it.
fn insertion_sort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], is_less: &mut F) {
    let len = v.len();
    let mut i = 1;
    while i < len {
        let mut j = i;
        while j > 0 && is_less(&v[j], &v[j - 1]) {
            v.swap(j, j - 1);
            j -= 1;
        }
        i += 1;
    }
}

/// Sorts; values of which none is less keep their order.
pub(crate) fn merge_sort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], is_less: &mut F) {
    let len = v.len();
    if len <= SMALL {
        return insertion_sort(v, is_less);
    }
    let mid = len / 2;
    merge_sort(&mut v[..mid], is_less);
    merge_sort(&mut v[mid..], is_less);
    if !is_less(&v[mid], &v[mid - 1]) {
        return;
    }
    merge(v, mid, is_less)
}

// The values of the left half that wait to be merged; what is left is put back when a comparison panics.
struct Hole<T> {
    left: *mut T,
    left_end: *mut T,
    out: *mut T,
}
impl<T> Drop for Hole<T> {
    fn drop(&mut self) {
        unsafe {
            let count = intrinsics::ptr_offset_from(self.left_end as *const T, self.left as *const T) as usize;
            intrinsics::copy_nonoverlapping(self.left as *const T, self.out, count);
        }
    }
}

// Merges the two sorted parts of `v`; the left one is moved to a buffer first.
fn merge<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], mid: usize, is_less: &mut F) {
    let len = v.len();
    let mut buffer: Vec<T> = Vec::with_capacity(mid);
    unsafe {
        let base = v.as_mut_ptr();
        let start = buffer.as_mut_ptr();
        intrinsics::copy_nonoverlapping(base as *const T, start, mid);
        let mut hole = Hole { left: start, left_end: start.add(mid), out: base };
        let mut right = base.add(mid);
        let right_end = base.add(len);
        while hole.left != hole.left_end && right != right_end {
            if is_less(&*right, &*hole.left) {
                intrinsics::copy_nonoverlapping(right as *const T, hole.out, 1);
                right = right.add(1);
            } else {
                intrinsics::copy_nonoverlapping(hole.left as *const T, hole.out, 1);
                hole.left = hole.left.add(1);
            }
            hole.out = hole.out.add(1);
        }
    }
}
