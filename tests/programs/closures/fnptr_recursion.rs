// Fnptr recursion.
type BinOp = fn(i32, i32) -> i32;
fn add(a: i32, b: i32) -> i32 {
    a + b
}
fn sub(a: i32, b: i32) -> i32 {
    a - b
}
fn pick(c: char) -> Option<BinOp> {
    Some(match c {
        '+' => add,
        '-' => sub,
        '*' => |a, b| a * b,
        _ => return None,
    })
}
fn do_twice(f: fn(i32) -> i32, x: i32) -> i32 {
    f(f(x))
}
fn fix<T, R>(f: &dyn Fn(&dyn Fn(T) -> R, T) -> R, x: T) -> R {
    f(&|y| fix(f, y), x)
}
#[derive(Debug, Clone, Copy)]
enum Status {
    Value(u32),
    Stop,
}
fn main() {
    for c in "+-*/".chars() {
        match pick(c) {
            Some(f) => println!("{c} {}", f(7, 3)),
            None => println!("{c} none"),
        }
    }
    println!("{}", do_twice(|x| x * x + 1, 2));
    println!(
        "{}",
        fix(
            &|rec: &dyn Fn(u64) -> u64, n: u64| if n < 2 { 1 } else { n * rec(n - 1) },
            10
        )
    );
    let list: Vec<Status> = (0..3u32).map(Status::Value).chain(Some(Status::Stop)).collect();
    println!("{list:?}");
    let strs: Vec<String> = [1, 2].iter().map(ToString::to_string).collect();
    println!("{strs:?}");
    let mut state = (0, 1);
    let mut fib = move || {
        state = (state.1, state.0 + state.1);
        state.0
    };
    println!("{:?} {:?}", (0..8).map(|_| fib()).collect::<Vec<i32>>(), state);
}
