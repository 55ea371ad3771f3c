// One mistake was put in: undefined function.
// Dbg silent.
fn transactions() -> i32 {
    let mut b = 0i32;
    for t in [10, -3, 7] {
        b += t;
    }
    b
}
fn main() {
    assert_eq!(transactions(), 14);
    assert!(transactions() > 0, "positive");
    let v = transactions_x() as f64; //~ ERROR E0425
    assert!((v.sqrt() - 3.7416573867739413).abs() < 1e-12);
}
