// One mistake was put in: wrong argument.
// A place that a closure names without looking at it is not captured.
use std::mem::size_of_val;

struct Name(String);

fn main() {
    let name = Name(String::from("Ada"));
    let reference = &name;
    let through = || match *reference {
        _ => 1,
    };
    let ignoring = || {
        let _ = name;
        match name {
            _ => 2,
        }
    };
    let inner = || {
        let innermost = || match name.0 {
            _ => 3,
        };
        innermost()
    };
    println!("{} {} {}", through(), ignoring(), inner());
    println!("{} {} {}", size_of_val(1), size_of_val(&ignoring), size_of_val(&inner)); //~ ERROR E0308
    let moving = move || {
        let _ = name;
        4
    };
    println!("{} {} {}", moving(), size_of_val(&moving), name.0);
}
