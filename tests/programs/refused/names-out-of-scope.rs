fn main() {
    for i in 0..3 {
        let x = i;
    }
    println!("{}", i);  //~ ERROR E0425
    println!("{}", x);  //~ ERROR E0425
    match 3 { n if n > 2 => {} }
    let y: i32 = match Some(2) { Some(x) => x };
}
