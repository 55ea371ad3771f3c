// A block's value is its last expression.
fn main() {
    let x = {
        let a = 2;
        let b = 3;
        a * b
    };
    let y = { x + 1 };
    let z = {
        if y > 6 {
            let big = y * 10;
            big
        } else {
            0
        }
    };
    let unit = { };
    println!("{x} {y} {z} {unit:?}");
    println!("{}", { let x = 100; x } + x);
}

//> 6 7 70 ()
//> 106
