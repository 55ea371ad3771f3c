// Two sum stack.
fn two_sum(v: &[i32], t: i32) -> Option<(usize, usize)> {
    for i in 0..v.len() {
        for j in i + 1..v.len() {
            if v[i] + v[j] == t {
                return Some((i, j));
            }
        }
    }
    None
}
fn balanced(s: &str) -> bool {
    let mut stack = vec![];
    for c in s.chars() {
        match c {
            '(' | '[' | '{' => stack.push(c),
            ')' => {
                if stack.pop() != Some('(') {
                    return false;
                }
            }
            ']' => {
                if stack.pop() != Some('[') {
                    return false;
                }
            }
            '}' => {
                if stack.pop() != Some('{') {
                    return false;
                }
            }
            _ => {}
        }
    }
    stack.is_empty()
}
fn spiral(n: usize) -> Vec<Vec<u32>> {
    let mut m = vec![vec![0; n]; n];
    let (mut r, mut c, mut dr, mut dc) = (0i32, 0i32, 0i32, 1i32);
    for k in 1..=(n * n) as u32 {
        m[r as usize][c as usize] = k;
        let (nr, nc) = (r + dr, c + dc);
        if nr < 0 || nc < 0 || nr >= n as i32 || nc >= n as i32 || m[nr as usize][nc as usize] != 0 {
            (dr, dc) = (dc, -dr);
        }
        r += dr;
        c += dc;
    }
    m
}
fn main() {
    println!("{:?} {:?}", two_sum(&[2, 7, 11, 15], 26), two_sum(&[1], 2));
    for s in ["{[()]}", "([)]", "((", ""] {
        println!("{s:?} {}", balanced(s));
    }
    for row in spiral(4) {
        println!(
            "{}",
            row.iter().map(|x| format!("{x:2}")).collect::<Vec<_>>().join(" ")
        );
    }
    println!("{:?}", spiral(0));
}
