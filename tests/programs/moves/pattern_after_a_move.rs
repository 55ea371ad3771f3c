// A range in a pattern reads what it is compared with: what was moved is told of at the pattern.

struct Door {
    width: u16,
    name: String,
}

fn measure(door: &mut Door) -> &'static str {
    let mut widen = move || door.width += 10;
    widen();
    match *door {
        Door { width: 1..=80, .. } => "narrow", //~ ERROR E0382
        Door { width: 90, .. } => "wide",
        _ => "other",
    }
}

fn main() {
    let mut door = Door { width: 80, name: String::from("front") };
    println!("{} {}", measure(&mut door), door.name);
}
