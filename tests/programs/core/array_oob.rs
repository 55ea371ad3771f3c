// Array oob.
//@ exit: 101
fn pick(values: [i32; 5], index: usize) -> i32 {
    values[index]
}

fn main() {
    let primes = [2, 3, 5, 7, 11];
    let mut sum = 0;
    for i in 0..primes.len() {
        sum += primes[i];
    }
    println!("sum = {sum}");
    let grid = [[1u8; 4]; 3];
    println!("{:?} {}", grid, grid.len() * grid[0].len());
    let mut idx = 2;
    loop {
        println!("{}", pick(primes, idx));
        idx += 2;
    }
}
