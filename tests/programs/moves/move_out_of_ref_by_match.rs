// A match that moves out of a reference is told at what is matched.
struct Slot { item: Option<String> }
fn get(s: &Slot) -> i32 {
    match s.item {  //~ ERROR E0507
        Some(t) => {
            println!("{t}");
            1
        }
        None => 0,
    }
}
fn main() {
    let s = Slot { item: Some(String::from("a")) };
    println!("{}", get(&s));
}
