fn f(x: i32) -> String {
    match x {
        1 => "one",  //~ ERROR E0308
        2 => String::from("two"),
        _ => "x",
    }
}
fn main() { f(1); }
