// Ordering tuple.
//@ exit: 101
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Level {
    Low = 1,
    Mid = 5,
    High = 10,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Version(u32, u32, u32);

#[derive(Debug, PartialEq, PartialOrd)]
enum Reading {
    Missing,
    Value(f32),
    Range { lo: f32, hi: f32 },
}

fn main() {
    let mut vs = vec![
        Version(1, 10, 0),
        Version(1, 2, 9),
        Version(0, 99, 99),
        Version(1, 2, 10),
    ];
    vs.sort();
    println!("{:?}", vs);
    println!("{:?}", vs.iter().max());
    println!("{}", Level::Low < Level::High);
    println!("{}", Level::Mid as i32 + Level::High as i32);
    println!("{:?}", (1, "b", 2.5) < (1, "c", 0.0));
    println!("{:?}", Some(3) > None);
    println!("{:?}", Ok::<i32, &str>(1) < Err("x"));
    println!("{:?}", [1, 2, 3] < [1, 3, 0]);
    println!("{}", Reading::Missing < Reading::Value(-1.0));
    println!("{:?}", Reading::Value(1.0).partial_cmp(&Reading::Value(f32::NAN)));
    println!("{:?}", Reading::Range { lo: 0.0, hi: 1.0 } >= Reading::Value(9.0));
    assert_eq!(Level::Low, Level::Mid, "levels differ");
}
