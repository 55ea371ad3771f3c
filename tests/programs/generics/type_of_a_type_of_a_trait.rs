// `<T as Trait>::Type::item`: the associated type first, then what belongs to it.
trait Workshop {
    type Product;
}

struct Potter;
#[derive(Debug)]
struct Jug(u32);

impl Workshop for Potter {
    type Product = Jug;
}

impl Jug {
    const SIZES: u32 = 3;
    fn new(volume: u32) -> Jug {
        Jug(volume)
    }
}

trait Itself {
    type This;
}
impl<T> Itself for T {
    type This = T;
}

#[derive(Debug)]
enum State {
    Open(),
    Shut { by: u8 },
}

fn main() {
    let jug = <Potter as Workshop>::Product::new(7);
    println!("{jug:?} {}", <Potter as Workshop>::Product::SIZES);
    println!("{:?}", <State as Itself>::This::Open());
    println!("{:?}", State::Shut { by: 2 });
}
//> Jug(7) 3
//> Open
//> Shut { by: 2 }
