// Btreemap linked.
use std::collections::{BTreeMap, LinkedList};
fn main() {
    let mut m = BTreeMap::new();
    for (i, w) in ["delta", "alpha", "charlie", "bravo"].iter().enumerate() {
        m.insert(*w, i);
    }
    println!("{m:?}");
    println!("{:#?}", m);
    println!("{:?} {:?}", m.iter().next(), m.last_key_value());
    *m.get_mut("alpha").unwrap() += 10;
    println!("{:?} {:?}", m.remove("bravo"), m.remove("zulu"));
    println!("{:?}", m.values().copied().collect::<Vec<_>>());
    for (_, v) in m.iter_mut() {
        *v *= 2;
    }
    let (a, b): (Vec<&str>, Vec<usize>) = m.into_iter().unzip();
    println!("{a:?} {b:?}");
    let mut inv: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for w in "the cat sat on a mat today".split(' ') {
        inv.entry(w.len()).or_insert_with(Vec::new).push(w.to_string());
    }
    for (n, ws) in inv.iter().rev() {
        println!("{n}: {}", ws.join(","));
    }
    let mut tail = inv.split_off(&3);
    println!("{} {} {:?}", inv.len(), tail.len(), tail.pop_first());
    tail.append(&mut inv);
    println!("{:?} {}", tail.keys().collect::<Vec<_>>(), tail.contains_key(&1));
    tail.retain(|k, _| *k < 3);
    println!("{tail:?}");
    let mut l: LinkedList<i32> = LinkedList::new();
    l.push_back(2);
    l.push_front(1);
    l.push_back(3);
    println!("{l:?} {:?} {} {:?}", l.pop_front(), l.len(), l.back());
    println!("{}", l.iter().sum::<i32>());
    println!("{:?}", BTreeMap::from([(1, 'a')]) == BTreeMap::from([(1, 'a')]));
}
