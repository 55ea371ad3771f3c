// Basics.
fn main() {
    let mut v: Vec<i32> = Vec::new();
    v.push(5);
    v.push(6);
    v.extend([7, 8]);
    println!("{:?} {}", v, v.len());
    let third = &v[2];
    println!("third {third}");
    match v.get(10) {
        Some(x) => println!("{x}"),
        None => println!("no tenth"),
    }
    for i in &mut v {
        *i *= 10;
    }
    for (i, x) in v.iter().enumerate() {
        print!("{i}:{x} ");
    }
    println!();
    v.insert(1, 55);
    println!("{} {:?}", v.remove(0), v);
    v.swap(0, 3);
    println!("{:?} {:?} {:?}", v, v.first(), v.last());
    println!("{} {}", v.contains(&70), v.contains(&71));
    let w = vec![1; 4];
    let z = vec![String::from("a"), "b".to_string()];
    println!("{:?} {:?} {}", w, z, z == ["a", "b"]);
    while let Some(top) = v.pop() {
        print!("{top} ");
    }
    println!("{}", v.is_empty());
    let nested = vec![vec![1], vec![2, 3], vec![]];
    for row in &nested {
        println!("{row:?} {}", row.len());
    }
    let total: i32 = nested.iter().map(|r| r.iter().sum::<i32>()).sum();
    println!("{total}");
}
