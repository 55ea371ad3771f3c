fn main() {
    let s: String = if true { "a" } else { String::new() };  //~ ERROR E0308
    let n: i32 = match 3 { 1 => "x", _ => 5 };  //~ ERROR E0308
    let a: [i32; 3] = [1, "2", 3];  //~ ERROR E0308
    let v: Vec<i32> = vec![1, 2.5, 3];  //~ ERROR E0308
    let t: (i32, String) = (1, "a");  //~ ERROR E0308
    let o: Option<String> = Some("a");  //~ ERROR E0308
    let r: Result<i32, String> = Err("bad");  //~ ERROR E0308
    let b: Box<String> = Box::new("x");  //~ ERROR E0308
}
