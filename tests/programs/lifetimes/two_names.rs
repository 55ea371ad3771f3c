// Two names are two lifetimes: neither is known to outlast the other.
fn second<'a, 'b>(one: &'a u8, two: &'b u8) -> &'a u8 {
    println!("{one}");
    two //~ ERROR
}

// This one says that it does.
fn known<'a, 'b: 'a>(one: &'a u8, two: &'b u8) -> &'a u8 {
    println!("{one}");
    two
}

fn main() {
    println!("{}", second(&1, &2) + known(&3, &4));
}
