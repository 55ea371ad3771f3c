// A closure becomes a function pointer only when it captures nothing.
fn twice(f: fn(u32) -> u32, n: u32) -> u32 {
    f(f(n))
}

fn main() {
    let step = 3;
    let plain: fn(u32) -> u32 = |n| n + 1;
    twice(plain, 1);
    twice(|n| n * 2, 1);
    twice(|n| n + step, 1); //~ ERROR E0308
    let mut total = 0;
    let add: fn(u32) = |n| { //~ ERROR E0308
        total += n
    };
}
