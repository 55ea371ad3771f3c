// Stdin sum.
//@ stdin: 2
//@ stdin: 1 2 x 3
//@ stdin: -5
//@ stdin: left over
//@ stdin: last
use std::io::{self, BufRead, Read, Write};
fn main() -> io::Result<()> {
    let mut first = String::new();
    let n = io::stdin().read_line(&mut first)?;
    println!("read {n} bytes: {:?}", first.trim_end());
    let count: usize = first.trim().parse().unwrap_or(0);
    let stdin = io::stdin();
    let mut total = 0i64;
    for line in stdin.lock().lines().take(count) {
        let line = line?;
        let nums: Vec<i64> = line.split_whitespace().filter_map(|w| w.parse().ok()).collect();
        total += nums.iter().sum::<i64>();
        println!("{nums:?}");
    }
    let mut rest = String::new();
    io::stdin().read_to_string(&mut rest)?;
    let out = io::stdout();
    let mut w = out.lock();
    write!(w, "total {total} ")?;
    writeln!(w, "rest {:?}", rest.lines().collect::<Vec<_>>())?;
    w.flush()?;
    Ok(())
}
