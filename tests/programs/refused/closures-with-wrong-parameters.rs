// A closure takes as many arguments as the one who calls it has; the place of the call is named.
fn take(f: impl Fn(i32)) {
    f(1)
}

fn main() {
    let v = vec![1, 2, 3];
    let _a: Vec<i32> = v
        .iter()
        .map(|x, y| { //~ ERROR E0593
            x + 1
        })
        .collect();
    let _b = v
        .iter()
        .fold( //~ ERROR E0593
            0,
            |x| x,
        );
    take( //~ ERROR E0593
        || {},
    );
    let _f: fn(i32) = || {}; //~ ERROR E0593
    let _g: Box<dyn Fn(i32, i32)> = Box::new(|a| {}); //~ ERROR E0593
    let _h: Option<i32> = Some(3).map(|| 4); //~ ERROR E0593
    std::thread::spawn(|x| 3); //~ ERROR E0593
}
