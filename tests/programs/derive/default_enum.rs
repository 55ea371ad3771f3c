// Default enum.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Mode {
    #[default]
    Idle,
    Active,
    Broken(i32),
}

#[derive(Debug, Default, Clone, PartialEq)]
struct Pair<T, U> {
    left: T,
    right: U,
}

#[derive(Debug, Default)]
struct Wrapper(Vec<i32>, Option<char>, (u8, String), [i16; 3]);

fn main() {
    println!("{:?}", Mode::default());
    let p: Pair<i32, String> = Pair::default();
    println!("{:?}", p);
    let q = Pair { left: 7, ..p.clone() };
    println!("{:#?} {}", q, p != q);
    println!("{:?}", Wrapper::default());
    println!(
        "{:#?}",
        Wrapper(vec![1, 2], Some('\''), (9, "z".into()), [0, -1, 1])
    );
    let modes = [Mode::Idle, Mode::Active, Mode::Broken(-3)];
    println!("{modes:?}");
    println!("{:#?}", (1, "two", [Some(3.0), None]));
    println!("{:?}", ());
    println!("{:?}", ("single",));
}
