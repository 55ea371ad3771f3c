// Remove bounds.
//@ exit: 101
fn rotate_matrix(m: &mut Vec<Vec<i32>>) {
    let n = m.len();
    for i in 0..n {
        for j in i + 1..n {
            let t = m[i][j];
            m[i][j] = m[j][i];
            m[j][i] = t;
        }
    }
    m.iter_mut().for_each(|r| r.reverse());
}
fn sublist<T: PartialEq>(a: &[T], b: &[T]) -> &'static str {
    let within = |x: &[T], y: &[T]| x.is_empty() || y.windows(x.len()).any(|w| w == x);
    if a == b {
        "equal"
    } else if within(a, b) {
        "sub"
    } else if within(b, a) {
        "super"
    } else {
        "unequal"
    }
}
fn main() {
    let mut m = vec![vec![1, 2, 3], vec![4, 5, 6], vec![7, 8, 9]];
    rotate_matrix(&mut m);
    println!("{m:?}");
    println!(
        "{} {} {} {}",
        sublist(&[1, 2], &[0, 1, 2]),
        sublist(&[1], &[1]),
        sublist(&[1, 3], &[3]),
        sublist(&[1], &[2])
    );
    let mut v: Vec<char> = "hello world".chars().collect();
    v.sort_unstable();
    v.dedup();
    println!("{}", v.iter().collect::<String>().trim());
    let mut words = vec!["one".to_string(), "two".to_string(), "three".to_string()];
    words.iter_mut().for_each(|w| w.push('!'));
    words.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| b.cmp(a)));
    println!("{words:?} {}", words.contains(&"two!".to_string()));
    words.retain(|w| !w.starts_with('t'));
    words.extend(["x", "y"].map(String::from));
    println!("{}", words.join("-"));
    let total = words.iter().fold(0, |n, w| n + w.len());
    println!("{total}");
    let mut nums = [9, 4, 7, 1];
    nums[1..].sort();
    println!("{nums:?} {:?} {:?}", nums.iter().min(), nums.last());
    nums.swap(0, 3);
    let (left, right) = nums.split_at(1);
    println!("{left:?} {right:?} {:?}", [left, right].concat());
    println!("{:?}", right.split_at(4));
}
