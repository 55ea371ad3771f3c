// A constant in a type is a parameter, or has none in it.
fn grown<const N: usize>() -> [u8; N + 1] { //~ ERROR
    todo!()
}

fn sized<T>(x: T) -> usize {
    let room = [0u8; std::mem::size_of::<T>()]; //~ ERROR
    room.len()
}

struct Ring<const N: usize> {
    items: [u8; N],
    twice: [u8; { N * 2 }], //~ ERROR
}

fn fine<const N: usize>() -> [u8; { N }] {
    const LEN: usize = 3 + 1;
    let _four = [0; LEN * 2];
    [7; N]
}

fn main() {
    fine::<2>();
}
