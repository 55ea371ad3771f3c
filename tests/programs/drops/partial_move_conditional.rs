// Each part has its own flag.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn main() {
    for i in 0..4 {
        let p = Pair { x: D("x"), y: D("y") };
        if i == 1 { drop(p.x); } else if i == 2 { drop(p.y); } else if i == 3 { drop(p); }
        println!("end {i}");
    }
}

//> end 0
//> drop x
//> drop y
//> drop x
//> end 1
//> drop y
//> drop y
//> end 2
//> drop x
//> drop x
//> drop y
//> end 3
