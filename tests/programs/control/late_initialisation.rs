// A binding may be given its value later, once.
fn main() {
    let x;
    let y: i32;
    if 1 + 1 == 2 {
        x = 5;
        y = 6;
    } else {
        x = 7;
        y = 8;
    }
    let z;
    loop {
        z = x * y;
        break;
    }
    println!("{x} {y} {z}");
}

//> 5 6 30
