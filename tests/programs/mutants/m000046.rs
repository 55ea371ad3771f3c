// One mistake was put in: missing borrow.
// Minesweeper.
pub fn annotate(field: &[&str]) -> Vec<String> {
    let h = field.len() as i32;
    (0..h)
        .map(|y| {
            let row = field[y as usize].as_bytes();
            let w = row.len() as i32;
            (0..w)
                .map(|x| {
                    if row[x as usize] == b'*' {
                        return '*';
                    }
                    let n = (-1..=1)
                        .flat_map(|dy| (-1..=1).map(move |dx| (y + dy, x + dx)))
                        .filter(|&(yy, xx)| yy >= 0 && yy < h && xx >= 0 && xx < w)
                        .filter(|&(yy, xx)| field[yy as usize].as_bytes()[xx as usize] == b'*')
                        .count();
                    match n {
                        0 => ' ',
                        n => (n as u8 + b'0') as char,
                    }
                })
                .collect()
        })
        .collect()
}
fn main() {
    for board in [
        vec!["*  ", " * ", "  *"],
        vec!["   "],
        vec![],
        vec![" *  * ", "  *   ", "    * ", "   * *", " *  * ", "      "],
    ] {
        for l in annotate(board) { //~ ERROR E0308
            println!("|{l}|");
        }
        println!("--");
    }
}
