// `unsafe` is asked for where all types are right, and only there; the rest of the body is looked at too.
union Either {
    small: u8,
    signed: i8,
}

unsafe fn danger() {}

fn by_pattern(e: Either) {
    let Either { signed } = e; //~ ERROR E0133
    match e {
        Either { small: 3 } => {} //~ ERROR E0133
        Either { small: _ } => {}
    }
}

fn moved(s: String) {
    danger(); //~ ERROR E0133
    drop(s);
    drop(s); //~ ERROR E0382
}

fn of_wrong_type() {
    danger();
    let n: i32 = "n"; //~ ERROR E0308
}

fn main() {}
