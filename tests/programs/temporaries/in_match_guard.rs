// The temporaries of a guard end with it, those of the scrutinee with the whole match.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn ask(d: &D, answer: bool) -> bool {
    println!("ask {}", d.0);
    answer
}
fn len(d: &D) -> usize {
    d.0.len()
}
fn main() {
    match len(&D("scrutinee")) {
        9 if ask(&D("first"), false) => println!("no"),
        n if ask(&D("second"), true) => println!("arm {n}"),
        _ => println!("other"),
    }
    println!("end");
}

//> ask first
//> drop first
//> ask second
//> drop second
//> arm 9
//> drop scrutinee
//> end
