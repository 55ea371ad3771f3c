// A temporary that is borrowed at the end of a branch lives as long as what `let` gives it to.
struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make(n: u8) -> Noisy {
    Noisy(n)
}

fn main() {
    let yes = std::env::args().count() > 0;
    {
        let a = if yes { &make(1) } else { &make(2) };
        let b = match a.0 {
            1 => &make(3),
            _ => &make(4),
        };
        let c = &raw const *&make(5);
        println!("{} {} {}", a.0, b.0, unsafe { (*c).0 });
    }
    let d = if !yes { &make(6) } else if yes { &make(7) } else { &make(8) };
    let text = format_args!("{}", make(9).0).to_string();
    println!("{} {}", d.0, text);
}
//> 1 3 5
//> drop 5
//> drop 3
//> drop 1
//> drop 9
//> 7 9
//> drop 7
