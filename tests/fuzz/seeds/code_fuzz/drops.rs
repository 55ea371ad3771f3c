struct Loud(i32);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0); } }
fn pick(mut v: Vec<i32>) -> Option<Box<i32>> { v.push(4); match v.len() { 0 => None, n => Some(Box::new(n as i32)) } }
fn main() {
    let a = Loud(1); let b = Loud(2);
    let s = String::from("hi"); let t = s;
    for i in 0..3 { if i == 1 { continue; } println!("{i} {t:?}"); }
    let r = &a.0; let mut m = 5u8; while m > 250 || m < 7 { m += 1; }
    drop(b);
    println!("{} {:?} {:>4}", r, pick(vec![1, 2, 3]), m);
}
