// An unmet bound is told where the type comes from: at the argument, at the written type, else at the callee.
use std::fmt::Display;

struct Plain;

fn show<T: Display>(width: usize, item: T) {
    println!("{item:>width$}");
}

fn both<T: Copy>(a: T, b: T) -> (T, T) {
    (a, b)
}

fn doubled<I: Iterator>(items: I) -> Vec<(I::Item, I::Item)>
where
    I::Item: Copy,
{
    items.map(|x| (x, x)).collect()
}

fn main() {
    show(
        8,
        Plain, //~ ERROR E0277
    );
    both( //~ ERROR E0277
        Plain,
        Plain,
    );
    doubled(
        vec![Plain].into_iter(), //~ ERROR E0277
    );
    let text = [1, 2]
        .iter()
        .map(|n| n + 1)
        .collect::<
            String, //~ ERROR E0277
        >();
    let list = vec![1, 2];
    let first = list[
        0i32 //~ ERROR E0277
    ];
    let sum = 1i32 + //~ ERROR E0277
        "one";
    let shared = std::rc::Rc::new(1);
    std::thread::spawn( // (a closure's captures are not looked at beside other errors)
        move || println!("{shared}"),
    );
}
