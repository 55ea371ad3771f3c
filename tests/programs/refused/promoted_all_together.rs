// What is sure to overflow in a constant that would be promoted is told wherever it stands, once the value of any
// promoted constant of the same function is asked for; in code behind `if false` that is not promoted, nothing is.
fn number() -> usize {
    1
}

fn beside_a_promoted() {
    if false {
        let low = &(0usize - 2); //~ ERROR arithmetic_overflow
        println!("{}", low);
    } else {
        let three = &3;
        println!("{}", three);
    }
}

fn in_an_arm_that_is_never_taken(x: u8) {
    match x {
        _ => println!("{:?}", Some(3)),
        _ => println!("{:?}", 255u8 + 1), //~ ERROR arithmetic_overflow
    }
}

fn shifted(flag: bool) {
    let row = &[1, 2];
    if false {
        println!("{} {}", flag, 1u8 << 9); //~ ERROR arithmetic_overflow
    }
    println!("{:?}", row);
}

fn alone() {
    if false {
        println!("{}", 0usize - 2);
    } else {
        println!("{} texts are no promoted constants", number());
    }
}

fn no_reference() {
    if false {
        let low = 0usize - 2;
        println!("{}", low);
    }
    println!("{:?}", Some(3));
}

fn after_the_end() {
    println!("{:?}", Some(3));
    return;
    println!("{}", 0usize - 2);
}

fn main() {
    beside_a_promoted();
    in_an_arm_that_is_never_taken(1);
    shifted(true);
    alone();
    no_reference();
    after_the_end();
}
