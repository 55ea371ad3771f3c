// A let must always match.
fn main() {
    let o = Some(3);
    let Some(n) = o;  //~ ERROR E0005
    println!("{n}");
    for Some(k) in [Some(1), None] {  //~ ERROR E0005
        println!("{k}");
    }
}
