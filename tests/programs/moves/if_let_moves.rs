// `if let Some(x)` moves, too.
fn main() {
    let o = Some(Box::new(1));
    if let Some(b) = o {
        println!("{b}");
    }
    if let Some(b) = o {  //~ ERROR E0382
        println!("{b}");
    }
}
