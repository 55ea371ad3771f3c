fn a() { let s = String::new(); let t = s; let u = s; }  //~ ERROR E0382
fn main() { println!("{}", 1/0); }  //~ ERROR unconditional_panic
