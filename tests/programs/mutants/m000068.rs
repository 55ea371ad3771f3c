// One mistake was put in: wrong operator.
// Build.
fn main() {
    let mut s = String::new();
    s.push_str("hello");
    s.push(',');
    s += " world";
    let t = s.clone() << "!" + &String::from("?"); //~ ERROR E0369
    println!("{s} / {t} / {}", t.len());
    println!("{} {}", s.is_empty(), String::new().is_empty());
    let name = "Ferris".to_owned();
    let greet: String = format!("{name}, {}-{}", 1, 2.5);
    println!("{greet}");
    println!("{}", &greet[0..6]);
    let from_char = 'x'.to_string();
    let from_num = 42.to_string() + &true.to_string();
    println!("{from_char}{from_num}");
    println!("{}", s == "hello, world");
    println!("{}", "abc" < "abd");
    let into: String = "slice".into();
    println!("{}", into.as_str());
    let mut cap = String::with_capacity(10);
    cap.push_str("12345678901");
    println!("{} {}", cap.len(), cap.capacity() >= 11);
    println!("{:?}", cap.pop());
    cap.insert(0, '>');
    cap.insert_str(1, "--");
    println!("{cap} {:?}", cap.remove(1));
    cap.truncate(4);
    println!("{cap}");
    cap.clear();
    println!("{:?}", cap);
}
