// `nth_back` of what owns its values drops what it passes over from the front on.
struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn five() -> Vec<Loud> {
    vec![Loud("a"), Loud("b"), Loud("c"), Loud("d"), Loud("e")]
}

fn main() {
    let left: Vec<Loud> = five().into_iter().rev().skip(2).collect();
    println!("{} left", left.len());
    drop(left);
    let third = five().into_iter().nth_back(2).map(|l| l.0);
    println!("{third:?}");
    let none = [Loud("x"), Loud("y")].into_iter().rev().nth(4).is_none();
    println!("{none}");
    let fourth = five().into_iter().nth(3).map(|l| l.0);
    println!("{fourth:?}");
    let twice = five().into_iter().rev().rev().nth(1).map(|l| l.0);
    println!("{twice:?}");
}
