// Slice patterns.
fn sum(list: &[i64]) -> i64 {
    match list {
        [] => 0,
        [one] => *one,
        [first, rest @ ..] => first + sum(rest),
    }
}

fn ends(list: &[&str]) -> String {
    match list {
        [] => "empty".into(),
        [a] => format!("just {a}"),
        [a, b] => format!("{a} and {b}"),
        [a, .., z] => format!("{a} to {z}"),
    }
}

fn is_palindrome(s: &[char]) -> bool {
    if let [a, mid @ .., b] = s {
        a == b && is_palindrome(mid)
    } else {
        true
    }
}

fn main() {
    println!("{}", sum(&[1, 2, 3, 4]));
    println!(
        "{} | {} | {} | {}",
        ends(&[]),
        ends(&["x"]),
        ends(&["x", "y"]),
        ends(&["x", "y", "z"])
    );
    for w in ["racecar", "level", "rust"] {
        let cs: Vec<char> = w.chars().collect();
        println!("{w}: {}", is_palindrome(&cs));
    }
    let arr = [1, 2, 3, 4, 5];
    let [a, _, c, ..] = arr;
    println!("{a} {c}");
    if let [.., y, z] = arr[..] {
        println!("{y} {z}");
    }
}
