// Functions that are unsafe, or called in another way than Rust's own, do not implement `Fn`.
extern "C" fn twice(n: i32) -> i32 {
    2 * n
}
unsafe fn thrice(n: i32) -> i32 {
    3 * n
}
unsafe extern "C" {
    safe fn abs(n: i32) -> i32;
}
extern "Rust" fn same(n: i32) -> i32 {
    n
}

fn call(f: impl Fn(i32) -> i32) -> i32 {
    f(3)
}

fn main() {
    println!("{:?}", [1, 2].map(twice)); //~ ERROR E0277
    println!("{}", call(thrice)); //~ ERROR E0277
    println!("{}", call(abs)); //~ ERROR E0277
    println!("{}", call(same));
    let _boxed: Box<dyn Fn(i32) -> i32> = Box::new(twice); //~ ERROR E0277
}
