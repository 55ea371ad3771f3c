// Functions belong to the enum, not to one of its variants.
enum Lamp {
    On,
    Dimmed(u8),
}
use Lamp::On;

impl Lamp {
    const DARK: u8 = 0;
    fn new() -> Lamp {
        Lamp::Dimmed(Lamp::DARK)
    }
}

fn main() {
    let a = Lamp::On::new(); //~ ERROR E0433
    let b = On::DARK; //~ ERROR E0433
    let c = Lamp::Dimmed::new(); //~ ERROR E0433
    let d = Option::Some::is_some(&Some(1)); //~ ERROR E0433
}
