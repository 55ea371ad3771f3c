// Parse panic.
//@ exit: 101
fn parse_all(line: &str) -> Vec<i64> {
    line.split(',').map(|p| p.trim().parse().unwrap()).collect()
}

fn main() {
    println!("{:?}", parse_all("1, 2 ,3"));
    println!("{:?}", parse_all("10,-20"));
    println!("{:?}", parse_all("4, five, 6"));
}
