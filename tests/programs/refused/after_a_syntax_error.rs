// What follows a wrong statement in its block is not told of; what stands before it, and in other functions, is.
fn chained() {
    let a: i32 = "x"; //~ ERROR E0308
    let b = 1 < 2 < 3; //~ ERROR
    let c: i32 = "y";
}

fn incremented(mut i: i32) {
    let a: i32 = "x"; //~ ERROR E0308
    i++; //~ ERROR
    let b = i === 1;
}

fn compared() -> u8 {
    let a: i32 = "x"; //~ ERROR E0308
    let b == 3; //~ ERROR
    for (i = 0; i < 3; i++) {}
}

// These are told of and understood all the same.
fn understood(v: &[i32]) {
    var x = 5; //~ ERROR
    let y := 6; //~ ERROR
    let z = x > 4 and y < 7; //~ ERROR
    let s = sum(1 2); //~ ERROR
    let w = Vec<i32>::new(); //~ ERROR
    let f = .5; //~ ERROR
    let mut n = 1;
    n =+ 2; //~ ERROR
    let last: i32 = "y"; //~ ERROR E0308
}

fn sum(a, b: i32) -> i32 { //~ ERROR
    a + b
}

fn old(int x) {} //~ ERROR

fn main() {
    let s: u8 = sum("a", 2); //~ ERROR E0308
    old(1);
    understood(0xZZ); //~ ERROR E0768
}
