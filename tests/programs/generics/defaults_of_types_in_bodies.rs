// A type that is written without its arguments has the defaults, in a body too.
use std::mem::size_of;

struct Wrapper<const N: usize = 3>([u8; N]);
struct Many<T = u8, const N: usize = 2>([T; N]);

fn main() {
    let three: Wrapper = Wrapper([0; 3]);
    println!("{} {} {}", three.0.len(), size_of::<Wrapper>(), size_of::<Wrapper<5>>());
    println!("{} {}", size_of::<Many>(), size_of::<Many<u32>>());
    let none: Option<Many<u16>> = None;
    println!("{}", none.map_or(0, |m| m.0.len()));
    println!("{}", Wrapper([7, 8]).0[1]);
}
//> 3 3 5
//> 2 8
//> 0
//> 8
