// extract_if, get_disjoint_mut, room, and iterators of nothing.
use std::collections::{btree_map, btree_set, hash_map, linked_list, vec_deque};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};

fn main() {
    let mut map: BTreeMap<i32, char> = (0..8).zip('a'..).collect();
    let low: Vec<_> = map.extract_if(2..6, |k, v| { v.make_ascii_uppercase(); k % 2 == 0 }).collect();
    println!("{low:?} {map:?}");
    let mut set: BTreeSet<i32> = (0..6).collect();
    println!("{:?} {set:?}", set.extract_if(.., |x| *x > 3).collect::<Vec<_>>());
    let mut scores: HashMap<&str, i32> = HashMap::from([("ann", 3), ("bo", 5), ("cy", 8)]);
    let [a, none, c] = scores.get_disjoint_mut(["ann", "zed", "cy"]);
    std::mem::swap(a.unwrap(), c.unwrap());
    println!("{none:?}");
    println!("{} {}", scores["ann"], scores["cy"]);
    let mut out: Vec<_> = scores.extract_if(|_, v| *v > 4).collect();
    out.sort();
    println!("{out:?} {scores:?}");
    println!("{:?}", scores.try_reserve(usize::MAX).is_err());
    scores.shrink_to(0);
    println!("{}", scores.capacity() >= 1);
    let mut odd: HashSet<u8> = [1, 2, 3].into();
    println!("{:?}", odd.extract_if(|x| x % 2 == 0).collect::<Vec<_>>());
    let mut list = LinkedList::from([1, 2, 3, 4, 5]);
    *list.push_back_mut(6) += 10;
    *list.push_front_mut(0) -= 1;
    println!("{:?} {list:?}", list.extract_if(|x| *x % 2 != 0).collect::<Vec<_>>());
    list.extend(&[7, 8]);
    println!("{list:?} {:?}", list.back());

    let mut ring: VecDeque<i32> = (1..5).collect();
    ring.push_front(0);
    *ring.push_back_mut(9) *= 2;
    *ring.insert_mut(1, 70) += 7;
    println!("{ring:?} {:?}", ring.try_reserve(usize::MAX).is_err());
    ring.rotate_left(3);
    println!("{:?}", ring.make_contiguous());
    ring.shrink_to(0);
    println!("{} {:?}", ring.capacity() >= ring.len(), Vec::from(ring));
    let mut heap = BinaryHeap::from([2, 9, 4]);
    println!("{:?} {:?}", heap.try_reserve(3), heap.into_iter().max());

    let a: btree_map::Iter<'_, u8, u8> = Default::default();
    let b: btree_set::IntoIter<u8> = Default::default();
    let c: hash_map::Keys<'_, u8, u8> = Default::default();
    let d: linked_list::Iter<'_, u8> = Default::default();
    let e: vec_deque::IterMut<'_, u8> = Default::default();
    println!("{} {} {} {} {}", a.len(), b.len(), c.len(), d.len(), e.len());
}
