// Sorting.
//@ exit: 101
#[derive(Debug, Clone, PartialEq, Eq)]
struct P {
    name: String,
    age: u32,
}

fn main() {
    let mut ps: Vec<P> = [("z", 30), ("a", 25), ("m", 30), ("b", 25)]
        .iter()
        .map(|&(n, a)| P {
            name: n.to_string(),
            age: a,
        })
        .collect();
    ps.sort_by_key(|p| p.age);
    println!("{:?}", ps.iter().map(|p| p.name.as_str()).collect::<Vec<_>>());
    ps.sort_by(|a, b| b.age.cmp(&a.age).then(a.name.cmp(&b.name)));
    println!("{:?}", ps.iter().map(|p| &p.name[..]).collect::<Vec<_>>());
    ps.sort_unstable_by_key(|p| (p.name.clone(), p.age));
    println!("{}", ps[0].name);
    let mut v = vec![5, 3, 9, 1, 3, 9, 9];
    v.sort_unstable();
    println!("{:?} {:?}", v.binary_search(&5), v.binary_search(&4));
    v.dedup();
    println!("{v:?}");
    v.reverse();
    v.rotate_left(1);
    println!("{v:?}");
    v.retain(|x| x % 3 == 0);
    println!("{v:?}");
    v.resize(5, -1);
    v.truncate(4);
    println!("{v:?}");
    let tail = v.split_off(2);
    println!("{v:?} {tail:?}");
    v.append(&mut vec![8, 8]);
    v.extend_from_slice(&tail[..1]);
    println!("{v:?}");
    let (l, r) = v.split_at(2);
    println!("{l:?} {r:?}");
    v.fill(1);
    println!("{v:?}");
    let mut w = vec!["bb", "a", "ccc"];
    w.sort_by_cached_key(|s| s.len());
    println!("{w:?} {:?}", w.iter().map(|s| s.len()).rev().collect::<Vec<_>>());
    println!("{}", w.concat());
    println!("{:?}", w.partition_point(|s| s.len() < 2));
    v.drain(..);
    println!("{v:?} {}", v.swap_remove(0));
}
