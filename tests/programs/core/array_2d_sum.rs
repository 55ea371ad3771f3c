// Array 2d sum.
const W: usize = 4;
const H: usize = 3;
static OFFSETS: [(i32, i32); 4] = [(0, 1), (1, 0), (0, -1), (-1, 0)];
fn neighbours(g: &[[u8; W]; H], r: usize, c: usize) -> u8 {
    let mut n = 0;
    for (dr, dc) in OFFSETS {
        let (y, x) = (r as i32 + dr, c as i32 + dc);
        if y >= 0 && y < H as i32 && x >= 0 && (x as usize) < W {
            n += g[y as usize][x as usize];
        }
    }
    n
}
fn main() {
    let mut g = [[0; W]; H];
    g[1][1] = 1;
    g[0][1] = 1;
    g[2][3] = 1;
    for r in 0..H {
        for c in 0..W {
            print!("{}", neighbours(&g, r, c));
        }
        println!();
    }
    let copy = g;
    g[0][0] = 9;
    println!("{} {} {}", copy[0][0], g[0][0], g == copy);
}
