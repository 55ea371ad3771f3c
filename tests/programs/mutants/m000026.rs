// One mistake was put in: undefined type.
// Char grid.
fn main() {
    let map = "\
#####
#.@.#
#..##
#####";
    let grid: Vec<Vec<char>> = map.lines().map(|l| l.chars().collect()).collect();
    let (mut x, mut y) = grid
        .iter()
        .enumerate()
        .find_map(|(y, row)| row.iter().position(|&c| c == '@').map(|x| (x, y)))
        .unwrap();
    println!("start {x},{y}");
    for m in "LLDDRRU".chars() {
        let (nx, ny) = match m {
            'L' => (x - 1, y),
            'R' => (x + 1, y),
            'U' => (x, y - 1),
            'D' => (x, y + 1),
            _ => unreachable!(),
        };
        if grid[ny][nx] == '#' {
            println!("{m} blocked");
        } else {
            x = nx;
            y = ny;
        }
    }
    println!("end {x},{y}");
    let flat: String = grid
        .iter()
        .flat_map(|r| r.iter())
        .filter(|c| **c != '#')
        .collect();
    println!("{flat}");
    let minimap = grid
        .iter()
        .map(|r| r.iter().rev().collect::<StringX>()) //~ ERROR E0425
        .collect::<Vec<String>>()
        .join("|");
    println!("{minimap}");
    let mut s = String::from("abc");
    s.extend(['d', 'e'].iter());
    s.retain(|c| c != 'b');
    s.replace_range(0..1, "ZZ");
    println!("{s} {:?} {:?}", s.drain(..2).collect::<String>(), "x");
    println!("{:?} {:?}", s.char_indices().last(), s.split_off(2));
}
