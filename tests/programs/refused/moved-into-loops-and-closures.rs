fn main() {
    let v = vec![1, 2, 3];
    for x in v { println!("{}", x); }
    println!("{:?}", v);  //~ ERROR E0382
    let s = Some(String::from("a"));
    if let Some(t) = s { println!("{}", t); }
    println!("{:?}", s);  //~ ERROR E0382
    let a = String::from("a");
    let c = move || println!("{}", a);
    c();
    println!("{}", a);  //~ ERROR E0382
    let t = (String::new(), 1);
    let (x, y) = t;
    println!("{:?}", t);  //~ ERROR E0382
}
