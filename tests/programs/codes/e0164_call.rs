// A pattern calls nothing.
enum Door {
    Open(u8),
    Shut,
}
impl Door {
    const WIDE: Door = Door::Open(9);
    fn new() -> Door {
        Door::Shut
    }
    fn ajar(by: u8) -> Door {
        Door::Open(by)
    }
}
fn main() {
    match Door::ajar(2) {
        Door::new() => println!("new"),   //~ ERROR E0164
        Door::ajar(2) => println!("2"),   //~ ERROR E0164
        Door::WIDE(..) => println!("9"),  //~ ERROR E0164
        Door::Wide(..) => println!("10"), //~ ERROR E0599
        _ => {}
    }
    let _ = Door::new();
}
