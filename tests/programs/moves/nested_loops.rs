// The inner loop moves, the outer one comes back.
fn main() {
    let s = String::from("a");
    for i in 0..2 {
        for j in 0..2 {
            if i == j { drop(s); }  //~ ERROR E0382
        }
    }
}
