// A continue after the move comes round again.
fn main() {
    let s = String::from("a");
    let mut n = 0;
    while n < 3 {
        n += 1;
        if n == 1 {
            drop(s);  //~ ERROR E0382
            continue;
        }
        println!("{n}");
    }
}
