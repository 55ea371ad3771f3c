// A width or precision may be a reference to a number.
fn main() {
    let widths = [3usize, 6];
    let text: String = ["ab", "cd"].iter().zip(widths.iter()).map(|(s, w)| format!("|{s:>0$}|{s:<w$}|", w)).collect();
    println!("{text}");
    let p = &&2usize;
    println!("{:.*} {:.p$}", p, 1.23456, 9.87654);
    println!("{0:>1$}", 7, &&&4);
}
