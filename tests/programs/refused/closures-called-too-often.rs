// A closure that was made before anyone asked how often it is called: it must be callable often enough.
fn call(f: impl Fn(i32) -> i32) -> i32 {
    f(1)
}

fn call_mut<F>(mut f: F) -> i32
where
    F: FnMut(i32) -> i32,
{
    f(1)
}

fn main() {
    let mut total = 5;
    let add = |x: i32| { //~ ERROR E0525
        total += x;
        total
    };
    println!("{}", call(add));

    let text = String::from("gone");
    let give = |x: i32| { //~ ERROR E0525
        drop(text);
        x
    };
    println!("{}", call_mut(give));

    let mut left = 5;
    let boxed = Box::new(move |x: i32| std::mem::replace(&mut left, x)) as Box<dyn Fn(i32) -> i32>; //~ ERROR E0525
    println!("{}", boxed(3));

    let mut fine = 1;
    let grow = |x: i32| {
        fine += x;
        fine
    };
    println!("{}", call_mut(grow));
}
