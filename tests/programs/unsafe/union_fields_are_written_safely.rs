// Writing to a field of a union needs no `unsafe`, reading does.
union Word {
    number: u32,
    bytes: [u8; 4],
    pair: (u16, u16),
}

fn main() {
    let mut w = Word { number: 0 };
    w.bytes = [1, 0, 0, 0];
    println!("{}", unsafe { w.number }); //> 1
    w.pair.0 = 5;
    let fill = |w: &mut Word| w.number = 9;
    println!("{}", unsafe { w.number }); //> 5
    fill(&mut w);
    println!("{}", unsafe { w.pair.0 }); //> 9
}
