// What a guard declares with `let` goes before what the arm's pattern took.
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    match Noisy("taken") {
        n if let inner = Noisy("by the guard") && !inner.0.is_empty() => {
            println!("{} and {}", n.0, inner.0);
        }
        _ => unreachable!(),
    }
    match Some(Noisy("kept")) {
        Some(n) if let tried = Noisy("tried") && tried.0 == n.0 => {}
        Some(n) => println!("still {}", n.0),
        None => {}
    }
}
//> taken and by the guard
//> drop by the guard
//> drop taken
//> drop tried
//> still kept
//> drop kept
