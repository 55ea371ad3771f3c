// Hash clone.
use std::collections::{HashMap, HashSet};
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Piece {
    King,
    Queen,
    Pawn { promoted: bool },
}
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Square {
    file: char,
    rank: u8,
    piece: Option<Piece>,
}

fn main() {
    let a = Square {
        file: 'e',
        rank: 4,
        piece: Some(Piece::Pawn { promoted: false }),
    };
    let mut b = a.clone();
    b.piece = Some(Piece::Queen);
    let set: HashSet<Square> = [a.clone(), b.clone(), a.clone()].into_iter().collect();
    println!("{}", set.len());
    let mut counts: HashMap<Option<Piece>, u32> = HashMap::new();
    for s in [&a, &b, &a] {
        *counts.entry(s.piece).or_insert(0) += 1;
    }
    println!("{:?} {:?}", counts.get(&a.piece), counts.get(&None));
    println!("{:?} {}", a.cmp(&b), Piece::King < Piece::Pawn { promoted: true });
    println!("{b:?}");
    let mut list = vec![b, a];
    list.sort();
    println!("{:#?}", list[0]);
}
