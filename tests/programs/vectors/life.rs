// Life.
fn step(b: &[Vec<bool>]) -> Vec<Vec<bool>> {
    let (h, w) = (b.len(), b[0].len());
    (0..h)
        .map(|r| {
            (0..w)
                .map(|c| {
                    let mut n = 0;
                    for dr in [h - 1, 0, 1] {
                        for dc in [w - 1, 0, 1] {
                            if (dr, dc) != (0, 0) && b[(r + dr) % h][(c + dc) % w] {
                                n += 1;
                            }
                        }
                    }
                    matches!((b[r][c], n), (true, 2) | (_, 3))
                })
                .collect()
        })
        .collect()
}
fn main() {
    let mut b: Vec<Vec<bool>> = [".....", "..#..", "..#..", "..#..", "....."]
        .iter()
        .map(|l| l.chars().map(|c| c == '#').collect())
        .collect();
    for g in 0..2 {
        println!("gen {g}");
        for row in &b {
            println!(
                "{}",
                row.iter().map(|&x| if x { '#' } else { '.' }).collect::<String>()
            );
        }
        b = step(&b);
    }
    println!("{}", b.iter().flatten().filter(|x| **x).count());
}
