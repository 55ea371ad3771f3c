#[derive(Debug)]
struct P { name: String }
impl P { fn take(self) -> String { self.name } fn set(&mut self, n: &str) { self.name = n.to_string(); } fn bad(&self) { self.name = String::new(); self.name.push('c'); let n = self.name; } }  //~ ERROR E0507 E0594 E0596
fn main() {
    let p = P { name: String::new() };
    p.set("x");  //~ ERROR E0596
    let n = p.take();
    println!("{:?}", p);  //~ ERROR E0382
    let r = &p;
    r.name.push('a');  //~ ERROR E0596
    let v = vec![String::new()];
    let s = v[0];  //~ ERROR E0507
    let b = &v;
    let t = *b;  //~ ERROR E0507
    for i in &v { let z: String = *i; }  //~ ERROR E0507
}
