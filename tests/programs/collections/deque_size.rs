// A deque is four words: the room, where it begins, where its first value lies, how many there are. It grows as a ring.
use std::collections::VecDeque;
use std::mem::size_of;
struct Loud(i32);
impl Drop for Loud {
    fn drop(&mut self) {
        print!("-{} ", self.0);
    }
}
fn main() {
    println!("{} {}", size_of::<VecDeque<u8>>(), size_of::<Option<VecDeque<String>>>());
    let mut d: VecDeque<i32> = VecDeque::with_capacity(4);
    for i in 0..4 {
        d.push_back(i);
    }
    d.rotate_left(3);
    d.push_front(-1);
    d.push_back(9);
    println!("{:?} {} {:?}", d, d.capacity(), d.as_slices());
    let tail = d.split_off(4);
    d.extend(tail.iter().rev());
    println!("{:?} {:?} {:?}", d, tail, d.iter().rev().take(2).collect::<Vec<_>>());
    println!("{:?} {:?}", d.drain(1..3).collect::<Vec<_>>(), d);
    let mut loud: VecDeque<Loud> = (0..5).map(Loud).collect();
    loud.rotate_left(2);
    loud.truncate(4);
    loud.push_front(Loud(7));
    drop(loud.pop_back());
    println!("{}", loud.len());
    drop(loud);
    let v: Vec<i32> = d.into();
    println!("{v:?}");
}
