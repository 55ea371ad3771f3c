// A place without a known size is matched where it is.
fn main() {
    let l = "a;b;c";
    let p: Vec<&str> = l.split(';').collect();
    let [a, b, c] = p[..] else { return };
    println!("{a}{b}{c}");
}
