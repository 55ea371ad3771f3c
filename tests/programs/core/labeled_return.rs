// Labeled return.
//@ exit: 101
fn find(grid: [[i32; 3]; 2], want: i32) -> (usize, usize) {
    for r in 0..2 {
        for c in 0..3 {
            if grid[r][c] == want {
                return (r, c);
            }
        }
    }
    panic!("{want} not found");
}
fn main() {
    let g = [[1, 2, 3], [4, 5, 6]];
    println!("{:?} {:?}", find(g, 1), find(g, 6));
    let mut remaining = 10;
    let n = 'count: loop {
        loop {
            if remaining == 7 {
                break;
            }
            if remaining < 3 {
                break 'count remaining * 100;
            }
            remaining -= 2;
            if remaining % 3 == 0 {
                break;
            }
        }
        remaining -= 1;
    };
    println!("{n}");
    find(g, 7);
}
