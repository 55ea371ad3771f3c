// Function pointers in types that derive; with and without references among their parameters.
use std::collections::HashSet;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Action {
    Plain(fn(i32) -> i32),
    Slice(fn(&[i32]) -> Option<&i32>),
    Nothing(fn()),
}
fn double(x: i32) -> i32 {
    x * 2
}
fn first(list: &[i32]) -> Option<&i32> {
    list.first()
}
fn main() {
    let all = [Action::Plain(double), Action::Slice(first), Action::Nothing(|| println!("nothing"))];
    for action in all {
        match action {
            Action::Plain(f) => println!("{}", f(4)),
            Action::Slice(f) => println!("{:?}", f(&[7, 8])),
            Action::Nothing(f) => f(),
        }
    }
    println!("{} {}", all[0] == all[0], all[0] == all[1]);
    println!("{}", all.iter().chain(&all).collect::<HashSet<_>>().len());
    println!("{}", format!("{:?}", all[1]).starts_with("Slice(0x"));
    let f: fn(i32) -> i32 = double;
    println!("{}", format!("{f:p}").starts_with("0x"));
}
