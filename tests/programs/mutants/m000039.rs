// One mistake was put in: fewer arguments.
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
    println!("{} {} {}", size_of_val(&through), size_of_val(&ignoring), size_of_val()); //~ ERROR E0061
    let moving = move || {
        let _ = name;
        4
    };
    println!("{} {} {}", moving(), size_of_val(&moving), name.0);
}
