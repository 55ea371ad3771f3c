// Capacity growth.
fn main() {
    let mut v = Vec::new();
    let mut last = v.capacity();
    println!("cap {last}");
    for i in 0..40u32 {
        v.push(i);
        if v.capacity() != last {
            last = v.capacity();
            println!("len {} cap {}", v.len(), last);
        }
    }
    v.truncate(5);
    println!("{} {}", v.len(), v.capacity());
    v.shrink_to_fit();
    println!("{}", v.capacity());
    v.reserve(10);
    println!("{}", v.capacity() >= 15);
    let mut s = String::new();
    let mut caps = vec![s.capacity()];
    for c in "the quick brown fox jumps over it".chars() {
        s.push(c);
        if s.capacity() != *caps.last().unwrap() {
            caps.push(s.capacity());
        }
    }
    println!("{caps:?}");
    let w: Vec<u8> = Vec::with_capacity(3);
    println!("{} {}", w.capacity(), vec![0u16; 7].capacity());
    let b = v.into_boxed_slice();
    println!("{}", b.len());
}
