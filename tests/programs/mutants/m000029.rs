// One mistake was put in: wrong annotation.
// Assigning to arrays, structs and tuples with rests.
#[derive(Clone, Debug, PartialEq)]
struct P {
    x: i32,
    y: bool,
}
struct Pair(i32, f64, char);
struct G<T> {
    a: T,
    b: T,
}
struct C {
    v: Vec<i32>,
    n: (u8, u8),
}
fn main() {
    let (mut a, mut b, mut c) = (0, 0, 0);
    [a, b, c] = [1, 2, 3];
    println!("{a}{b}{c}");
    [a, .., b] = [7, 8, 9, 10];
    println!("{a}{b}");
    (a, ..) = (5, 6, 7);
    (.., b) = (1, 2);
    println!("{a} {b}");
    let (x, y);
    P { x, y } = P { x: 4, y: "s".into() }; //~ ERROR E0277
    println!("{x} {y}");
    let z;
    P { y: z, .. } = P {
        x: 1,
        y: "q".to_string(), //~ ERROR E0308
    };
    println!("{z}");
    let q;
    Pair(a, _, q) = Pair(9, 1.5, 'k');
    println!("{a}{q}");
    let mut s = C {
        v: vec![0; 3],
        n: (1, 2),
    };
    (s.v[0], s.v[2]) = (10, 30);
    [s.n.0, s.n.1] = [s.n.1, s.n.0];
    println!("{:?} {:?}", s.v, s.n);
    let mut arr = [1, 2, 3];
    (arr[0], arr[2]) = (arr[2], arr[0]);
    println!("{arr:?}");
    let (mut f0, mut f1) = (0u32, 1u32);
    for _ in 0..10 {
        (f0, f1) = (f1, f0 + f1);
    }
    println!("{f0}");
    let (g, h);
    G { a: g, b: h } = G { a: 1u8, b: 2 };
    println!("{g}{h}");
    ((a, _), [_, c]) = ((1, 2), [3, 4]);
    println!("{a}{c}");
    _ = 5;
}
