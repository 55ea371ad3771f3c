// `&mut` references move, too.
fn main() {
    let mut n = 1;
    let r = &mut n;
    let q = r;
    *q += 1;
    *r += 1;  //~ ERROR E0382
}
