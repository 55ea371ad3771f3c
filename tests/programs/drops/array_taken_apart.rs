// An array of which elements were taken drops the rest in runs, the last run first.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn middle(v: [D; 5]) { let [_, x, ..] = v; println!("took {}", x.0); }
fn ends(v: [D; 5]) { let [a, .., b] = v; println!("took {} {}", a.0, b.0); }
fn maybe(take: bool, v: [D; 5]) {
    if take { let [_, _, x, ..] = v; println!("took {}", x.0); }
    println!("end");
}
fn make() -> [D; 5] { [D("0"), D("1"), D("2"), D("3"), D("4")] }
fn main() {
    middle(make());
    ends(make());
    maybe(false, make());
    maybe(true, make());
}

//> took 1
//> drop 1
//> drop 2
//> drop 3
//> drop 4
//> drop 0
//> took 0 4
//> drop 4
//> drop 0
//> drop 1
//> drop 2
//> drop 3
//> end
//> drop 3
//> drop 4
//> drop 2
//> drop 0
//> drop 1
//> took 2
//> drop 2
//> end
//> drop 3
//> drop 4
//> drop 0
//> drop 1
