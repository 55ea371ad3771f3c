// A pattern in a closure captures what it binds or tests, and leaves the rest of the value alone.
#[derive(Debug)]
struct Line {
    name: String,
    from: (u8, [u8; 40]),
    tags: Vec<u32>,
}
enum Only {
    One(String, u16, [u8; 40]),
}
enum Shape {
    Named(String, u16),
    Nothing,
}

fn line() -> Line {
    Line { name: String::from("a"), from: (1, [0; 40]), tags: vec![1, 2] }
}

fn size<F: FnOnce() -> R, R>(f: &F) -> usize {
    let _ = f;
    std::mem::size_of::<F>()
}

fn moved_parts() {
    let x = line();
    let c = || {
        let Line { name, from: (n, _), .. } = x;
        format!("{name}{n}")
    };
    println!("{} {:?} {:?}", size(&c), x.tags, x.from);
    println!("{} {:?}", c(), x.tags);
    let pair = (String::from("left"), String::from("right"));
    let c = move || {
        let (ref left, _) = pair;
        left.len()
    };
    println!("{} {} {}", size(&c), c(), pair.1);
}

fn tested_parts() {
    let x = line();
    let c = move || match x {
        Line { from: (1, _), .. } => "one",
        Line { from: (0 | 2, _), .. } => "few",
        _ => "many",
    };
    println!("{} {} {}", size(&c), c(), x.name);
    let mut pair = (3u8, String::from("p"));
    let mut c = || {
        if let (1..=5, ref mut text) = pair {
            text.push('!');
        }
    };
    println!("{}", size(&c));
    c();
    println!("{pair:?}");
    let point = (1u8, 2u16, [0u8; 30]);
    let c = move || match point {
        (a, b, _) if b > 5 => a as u16,
        (_, b, _) => b,
    };
    println!("{} {}", size(&c), c());
}

fn variants() {
    let x = Only::One(String::from("only"), 7, [0; 40]);
    let c = || {
        let Only::One(text, ..) = x;
        text
    };
    println!("{}", size(&c));
    let Only::One(_, n, _) = x;
    println!("{} {n}", c());
    for shape in [Shape::Named(String::from("s"), 3), Shape::Nothing] {
        let c = move || match shape {
            Shape::Named(_, n) => n,
            Shape::Nothing => 0,
        };
        println!("{} {}", size(&c), c());
    }
}

fn nothing() {
    let x = line();
    let c = || {
        let _ = x;
        let Line { .. } = x;
        let (_, _) = x.from;
        _ = x.tags;
    };
    println!("{}", size(&c));
    c();
    println!("{}", { x }.name);
    let words = [String::from("a"), String::from("b")];
    let c = move || {
        let [_, _] = words;
    };
    c();
    println!("{} {words:?}", size(&c));
}

fn through_references() {
    let x = line();
    let r = &x;
    let c = move || {
        let Line { name, .. } = r;
        name.len()
    };
    println!("{} {}", size(&c), c());
    let boxed = Box::new((String::from("b"), 1u8));
    let c = || {
        let (ref text, _) = *boxed;
        text.len()
    };
    println!("{} {} {}", size(&c), c(), boxed.1);
    let mut other = (vec![1], 5u8);
    let m = &mut other;
    let mut c = || {
        let (list, n) = &mut *m;
        list.push(*n);
        let d = || {
            let (list, _) = &*m;
            list.len()
        };
        d()
    };
    println!("{} {} {}", size(&c), c(), c());
    println!("{other:?}");
}

fn main() {
    moved_parts();
    tested_parts();
    variants();
    nothing();
    through_references();
}
