// Rustlings.
//@ exit: 101
fn array_and_vec() -> ([i32; 4], Vec<i32>) {
    let a = [10, 20, 30, 40];
    let v = vec![10, 20, 30, 40];
    (a, v)
}
fn vec_loop(input: &[i32]) -> Vec<i32> {
    let mut output = Vec::new();
    for e in input {
        output.push(2 * e);
    }
    output
}
fn vec_map(input: &[i32]) -> Vec<i32> {
    input.iter().map(|e| e + 1).collect()
}
fn main() {
    let (a, v) = array_and_vec();
    assert_eq!(a, *v);
    assert_eq!(vec_loop(&[2, 4]), [4, 8]);
    assert_eq!(vec_map(&v[..2]), vec![11, 21]);
    println!("{:?} {:?}", a, v);
    let mut names = vec!["Carol", "Alice", "Bob"];
    names.sort();
    for (i, n) in names.iter().enumerate() {
        println!("{}. {}", i + 1, n);
    }
    let idx = names.iter().position(|&n| n == "Bob");
    println!("{idx:?} {:?}", names.get(7));
    names.clear();
    println!("{}", names[0]);
}
