// Slice panic.
//@ exit: 101
fn middle(s: &[u8], from: usize, to: usize) -> &[u8] {
    &s[from..to]
}

fn main() {
    let bytes = b"abcdef";
    println!("{:?}", middle(bytes, 1, 3));
    println!("{:?}", middle(bytes, 2, 2));
    println!("{:?}", &bytes[..=1]);
    println!("{:?}", middle(bytes, 4, 9));
}
