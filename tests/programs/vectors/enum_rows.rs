// Enum rows.
#[derive(Debug)]
enum Cell {
    Int(i32),
    Float(f64),
    Text(String),
}
impl Cell {
    fn width(&self) -> usize {
        match self {
            Cell::Int(i) => i.to_string().len(),
            Cell::Float(f) => format!("{f:.1}").len(),
            Cell::Text(s) => s.chars().count(),
        }
    }
}
fn main() {
    let row = vec![Cell::Int(3), Cell::Text(String::from("blüe")), Cell::Float(10.12)];
    for c in &row {
        println!("{c:?} {}", c.width());
    }
    let total: usize = row.iter().map(Cell::width).sum();
    println!("{total}");
    let mut queue = vec![1, 2, 3];
    let mut order = Vec::with_capacity(8);
    while !queue.is_empty() {
        let x = queue.remove(0);
        order.push(x);
        if x < 10 && order.len() < 6 {
            queue.push(x * 3);
        }
    }
    println!("{order:?} {:?} {}", queue, order.capacity());
    let mut grid = vec![vec![0u32; 5]; 3];
    for r in 0..3 {
        for c in 0..5 {
            grid[r][c] = (r * c) as u32;
        }
    }
    println!(
        "{:?} {}",
        grid[2],
        grid.iter().flatten().filter(|&&x| x == 0).count()
    );
    let diag: Vec<u32> = (0..3).map(|i| grid[i][i]).collect();
    println!("{diag:?}");
    let mut it = diag.into_iter();
    it.next();
    println!("{:?}", it.as_slice());
}
