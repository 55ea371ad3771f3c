// Bindings of a slice pattern behind `..` are made from the last one on, and so dropped the other way round.
// An arm that is never reached takes nothing out of the array: it is dropped as a whole.
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        print!("{} ", self.0);
    }
}

struct Three {
    a: Noisy,
    b: Noisy,
    c: Noisy,
}

fn four() -> [Noisy; 4] {
    [Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d")]
}

fn last_two([.., _x, _y]: [Noisy; 4]) {
    print!("last: ");
}

fn never_reached(take: bool) {
    let late: ([Noisy; 3], Noisy);
    late = ([Noisy("a"), Noisy("b"), Noisy("c")], Noisy("z"));
    if take {
        match late.0 {
            _all => print!("arm: "),
            #[allow(unreachable_patterns)]
            [.., _x, _y] => print!("other arm: "),
        }
    }
    print!("end: ");
}

fn main() {
    {
        let [_x, _y, ..] = four();
        println!();
    }
    {
        let [.., _x, _y] = four();
        println!();
    }
    {
        let [_r @ .., _x, _y] = four();
        println!();
    }
    {
        let Three { b: _x, a: _y, c: _z } = Three { a: Noisy("a"), b: Noisy("b"), c: Noisy("c") };
        println!();
    }
    match (1, four()) {
        (1, [.., _x, _y]) => println!(),
        (_, [_x, _y, ..]) => {}
    }
    last_two(four());
    println!();
    never_reached(true);
    println!();
    never_reached(false);
    println!();
}
