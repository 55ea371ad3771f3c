// Matrix mult.
fn multiply(a: &Vec<Vec<i64>>, b: &Vec<Vec<i64>>) -> Option<Vec<Vec<i64>>> {
    if a.is_empty() || a[0].len() != b.len() {
        return None;
    }
    let mut out = vec![vec![0; b[0].len()]; a.len()];
    for i in 0..a.len() {
        for j in 0..b[0].len() {
            for k in 0..b.len() {
                out[i][j] += a[i][k] * b[k][j];
            }
        }
    }
    Some(out)
}

fn show(m: &[Vec<i64>]) {
    for row in m {
        let cells: Vec<String> = row.iter().map(|c| c.to_string()).collect();
        println!("[{}]", cells.join(", "));
    }
}

fn main() {
    let a = vec![vec![1, 2], vec![3, 4], vec![5, 6]];
    let b = vec![vec![7, 8, 9], vec![10, 11, 12]];
    match multiply(&a, &b) {
        Some(m) => show(&m),
        None => println!("mismatch"),
    }
    println!("{:?}", multiply(&a, &a));
    let mut tri: Vec<Vec<u32>> = vec![vec![1]];
    for i in 1..6 {
        let prev = &tri[i - 1];
        let mut row = vec![1];
        for j in 1..i {
            row.push(prev[j - 1] + prev[j]);
        }
        row.push(1);
        tri.push(row);
    }
    println!("{:?}", tri.last().unwrap());
}
