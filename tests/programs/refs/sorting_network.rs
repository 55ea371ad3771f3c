// Sorting network.
//@ exit: 101
fn sort3(v: &mut [i32; 3]) -> &mut [i32; 3] {
    let [a, b, c] = v;
    if *a > *b {
        std::mem::swap(a, b);
    }
    if b > c {
        std::mem::swap(b, c);
    }
    if a > b {
        std::mem::swap(a, b);
    }
    v
}
fn min_max<'a>(a: &'a mut i32, b: &'a mut i32) -> (&'a mut i32, &'a mut i32) {
    if *a <= *b {
        (a, b)
    } else {
        (b, a)
    }
}
fn fill(grid: &mut [[char; 5]; 3], r: usize, c: usize) -> u32 {
    match grid.get_mut(r).and_then(|row| row.get_mut(c)) {
        Some(cell @ '.') => {
            *cell = '~';
            1 + fill(grid, r + 1, c)
                + fill(grid, r, c + 1)
                + if r > 0 { fill(grid, r - 1, c) } else { 0 }
                + if c > 0 { fill(grid, r, c - 1) } else { 0 }
        }
        _ => 0,
    }
}
fn partition(v: &mut [i32], p: i32) -> (&mut [i32], &mut [i32]) {
    let mut i = 0;
    for j in 0..v.len() {
        if v[j] < p {
            v.swap(i, j);
            i += 1;
        }
    }
    v.split_at_mut(i)
}
fn main() {
    println!("{:?} {:?}", sort3(&mut [3, 1, 2]), sort3(&mut [9, 8, 7]));
    let (mut x, mut y) = (10, 4);
    {
        let (lo, hi) = min_max(&mut x, &mut y);
        *lo -= 1;
        *hi *= 2;
    }
    println!("{x} {y}");
    let mut g = [
        ['.', '.', '#', '.', '.'],
        ['#', '.', '#', '.', '#'],
        ['.', '.', '.', '#', '.'],
    ];
    println!("{} {}", fill(&mut g, 0, 0), fill(&mut g, 0, 2));
    for row in &g {
        println!("{}", row.iter().collect::<String>());
    }
    let mut v = [5, 9, 1, 7, 3];
    let (a, b) = partition(&mut v, 6);
    a.sort();
    b.sort_by(|x, y| y.cmp(x));
    println!("{v:?}");
    let r: &mut [i32] = &mut v;
    if let [first, .., last] = r {
        std::mem::swap(first, last);
    }
    println!("{:?}", &r[1..=3]);
    println!("{:?}", &r[4..7]);
}
