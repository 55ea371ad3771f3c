// Point.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct Point {
    x: f64,
    y: f64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Suit {
    Clubs,
    Diamonds,
    Hearts,
    Spades,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Card {
    suit: Suit,
    rank: u8,
}

#[derive(Debug)]
struct Unit;

#[derive(Debug, Clone, Default)]
struct Config {
    name: String,
    retries: u32,
    verbose: bool,
    origin: Point,
    tags: Vec<String>,
    parent: Option<Box<Config>>,
}

fn main() {
    let p = Point { x: 1.0, y: -0.5 };
    let q = p;
    println!("{:?} {}", p, p == q);
    println!("{:#?}", Point::default());
    let a = Card {
        suit: Suit::Hearts,
        rank: 3,
    };
    let b = Card {
        suit: Suit::Spades,
        rank: 2,
    };
    println!("{} {:?} {:?}", a < b, a.cmp(&b), a.clone().max(b.clone()));
    println!("{:?}", Unit);
    let mut c = Config::default();
    println!("{:?}", c);
    c.tags.push("x\"y".to_string());
    c.parent = Some(Box::new(Config {
        name: "root".into(),
        ..Default::default()
    }));
    println!("{:#?}", c);
    println!("{:?}", p.partial_cmp(&Point { x: f64::NAN, y: 0.0 }));
    println!("{:?}", Suit::Clubs as i32 + Suit::Diamonds as i32);
}
