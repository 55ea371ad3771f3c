// return leaves from anywhere, also in the middle of an expression.
fn find(list: &[i32; 5], wanted: i32) -> i32 {
    let mut i = 0;
    while i < 5 {
        if list[i] == wanted {
            return i as i32;
        }
        i += 1;
    }
    -1
}
fn half(n: i32) -> i32 {
    let h = if n % 2 == 0 { n / 2 } else { return -n };
    h + 100
}
fn nothing(flag: bool) {
    if flag {
        return;
    }
    println!("not returned");
}
fn main() {
    let list = [4, 8, 15, 16, 23];
    println!("{} {}", find(&list, 15), find(&list, 42));
    println!("{} {}", half(8), half(7));
    nothing(true);
    nothing(false);
}

//> 2 -1
//> 104 -7
//> not returned
