// Move semantics.
fn fill(mut v: Vec<i32>) -> Vec<i32> {
    v.push(88);
    v
}
fn get_char(s: &String) -> char {
    s.chars().last().unwrap()
}
fn string_uppercase(mut s: String) {
    s = s.to_uppercase();
    println!("{s}");
}

fn main() {
    let v0 = vec![22, 44, 66];
    let v1 = fill(v0.clone());
    println!("{:?} {:?}", v0, v1);
    let data = "Rust is great!".to_string();
    println!("{}", get_char(&data));
    string_uppercase(data);
    let mut x = Vec::new();
    let y = &mut x;
    y.push(42);
    let z = &mut x;
    z.push(13);
    println!("{x:?}");
    let p = Some(String::from("inner"));
    if let Some(ref s) = p {
        println!("{}", s.len());
    }
    match &p {
        Some(s) => println!("{s}"),
        None => (),
    }
    println!("{:?}", p);
    let mut t = (String::from("a"), 5);
    let (ref mut s, n) = t;
    s.push('b');
    println!("{n} {}", t.0);
}
