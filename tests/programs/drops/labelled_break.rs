// A labelled break leaves two loops.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    'outer: for i in 0..3 {
        let _o = D("outer");
        for j in 0..3 {
            let _i = D("inner");
            if j == 1 { continue 'outer; }
            if i == 1 { break 'outer; }
            println!("{i} {j}");
        }
    }
    println!("end");
}

//> 0 0
//> drop inner
//> drop inner
//> drop outer
//> drop inner
//> drop outer
//> end
