// Tables of slices, functions and structs, looked up at an index that is not known beforehand: they live forever.
use std::fmt::Debug;

fn one() -> i32 {
    1
}
fn two() -> i32 {
    2
}

struct Row {
    name: &'static str,
    cells: &'static [i32],
}

static ROWS: &[Row] = &[Row { name: "a", cells: &[1, 2, 3] }, Row { name: "b", cells: &[] }];
static LISTS: &[&[i32]] = &[&[1], &[2, 3]];
const CALLS: &[(&str, fn() -> i32)] = &[("one", one), ("two", two)];
const PRIMES: [u32; 4] = [2, 3, 5, 7];
const SHOWN: &[&dyn Debug] = &[&1, &"x", &Some(2.5)];

fn prime(at: usize) -> &'static u32 {
    &PRIMES[at]
}
fn list(at: usize) -> &'static [i32] {
    let all: &'static [&'static [i32]] = &[&[4, 5], &[6]];
    all[at]
}
fn word(at: usize) -> &'static &'static str {
    &["zero", "one", "two"][at]
}
fn maybe(at: usize) -> Option<&'static u32> {
    PRIMES.get(at)
}

fn main() {
    for row in ROWS {
        println!("{} {:?}", row.name, row.cells);
    }
    println!("{:?} {}", LISTS[1], LISTS.iter().map(|l| l.len()).sum::<usize>());
    for (name, call) in CALLS {
        println!("{name} {}", call());
    }
    println!("{} {:?} {} {:?}", prime(2), list(0), word(1), maybe(9));
    println!("{:?}", SHOWN);
}
