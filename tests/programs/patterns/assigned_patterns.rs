// Assigning to a pattern: only the parts that are named leave the value, and all of them before the first is stored.
#[derive(Debug)]
struct Pair {
    a: String,
    b: String,
}
struct Both(String, String);

fn main() {
    let x = String::from("x");
    _ = x;
    println!("{x}");

    let pair = (String::from("a"), String::from("b"));
    let a;
    (a, _) = pair;
    println!("{a} {}", pair.1);

    let p = Pair { a: String::from("c"), b: String::from("d") };
    let c;
    Pair { b: c, .. } = p;
    println!("{c} {}", p.a);

    let both = Both(String::from("l"), String::from("r"));
    let mut r = String::new();
    println!("{r:?}");
    Both(_, r) = both;
    println!("{r} {}", both.0);

    let words = [String::from("e"), String::from("f"), String::from("g")];
    let (d, f);
    [d, .., f] = words;
    println!("{d} {f}");

    let mut q = (1, 2);
    (q.1, q.0) = q;
    println!("{q:?}");
    let mut n = 0u64;
    (n, n) = (n + 1, n + 2);
    println!("{n}");
    let (mut i, mut j);
    ((n, i), [.., j]) = ((7, 8), [9, 10]);
    println!("{n} {i} {j}");
    (i, j) = (j, i);
    println!("{i} {j}");
    let boxed: Box<dyn std::fmt::Debug>;
    (boxed, ..) = (Box::new(5), 1, 2);
    println!("{boxed:?}");
}
