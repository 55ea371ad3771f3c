// Moved in the previous round of `while`.
fn main() {
    let s = String::from("a");
    let mut n = 0;
    while n < 3 {
        let t = s;  //~ ERROR E0382
        println!("{t}");
        n += 1;
    }
}
