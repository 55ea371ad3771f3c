// A new binding hides the old one until its block ends.
fn main() {
    let x = 1;
    let x = x + 1;
    {
        let x = x * 10;
        println!("{x}");
    }
    println!("{x}");
    let x = "text";
    println!("{x}");
    for x in 0..2 {
        let x = x + 5;
        println!("{x}");
    }
    println!("{x}");
}

//> 20
//> 2
//> text
//> 5
//> 6
//> text
