// Poker hands.
use std::cmp::Ordering;
use std::collections::BTreeMap;
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    High,
    Pair,
    TwoPair,
    Three,
    Straight,
    Flush,
    Full,
    Four,
    StraightFlush,
}
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hand<'a> {
    src: &'a str,
    rank: Rank,
    cards: Vec<u8>,
}
fn value(s: &str) -> Option<u8> {
    match s {
        "A" => Some(14),
        "K" => Some(13),
        "Q" => Some(12),
        "J" => Some(11),
        n => n.parse().ok().filter(|v| (2..=10).contains(v)),
    }
}
impl<'a> Hand<'a> {
    fn parse(src: &'a str) -> Option<Hand<'a>> {
        let mut suits = vec![];
        let mut counts: BTreeMap<u8, usize> = BTreeMap::new();
        for c in src.split(' ') {
            let (v, s) = c.split_at(c.len() - 1);
            *counts.entry(value(v)?).or_insert(0) += 1;
            suits.push(s);
        }
        let mut groups: Vec<(usize, u8)> = counts.iter().map(|(&v, &n)| (n, v)).collect();
        groups.sort_unstable_by(|a, b| b.cmp(a));
        let mut cards: Vec<u8> = groups.iter().map(|g| g.1).collect();
        if cards == [14, 5, 4, 3, 2] {
            cards = vec![5, 4, 3, 2, 1];
        }
        let flush = suits.iter().all(|s| *s == suits[0]);
        let straight = cards.len() == 5 && cards[0] - cards[4] == 4;
        let shape: Vec<usize> = groups.iter().map(|g| g.0).collect();
        let rank = match (&shape[..], flush, straight) {
            (_, true, true) => Rank::StraightFlush,
            ([4, ..], ..) => Rank::Four,
            ([3, 2], ..) => Rank::Full,
            (_, true, _) => Rank::Flush,
            (_, _, true) => Rank::Straight,
            ([3, ..], ..) => Rank::Three,
            ([2, 2, _], ..) => Rank::TwoPair,
            ([2, ..], ..) => Rank::Pair,
            _ => Rank::High,
        };
        Some(Hand { src, rank, cards })
    }
}
impl PartialOrd for Hand<'_> {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.rank.cmp(&o.rank).then_with(|| self.cards.cmp(&o.cards)))
    }
}
fn winners<'a>(hands: &[&'a str]) -> Vec<&'a str> {
    let mut hs: Vec<Hand> = hands.iter().filter_map(|h| Hand::parse(h)).collect();
    hs.sort_by(|a, b| b.partial_cmp(a).unwrap_or(Ordering::Equal));
    hs.iter()
        .take_while(|h| h.partial_cmp(&&hs[0]) == Some(Ordering::Equal))
        .map(|h| h.src)
        .collect()
}
fn main() {
    println!(
        "{:?}",
        winners(&["4D 5S 6S 8D 3C", "2S 4C 7S 9H 10H", "3S 4S 5D 6H JH"])
    );
    println!(
        "{:?}",
        winners(&["2S 8H 2D 8D 3H", "4S 5H 4C 8S 5D", "AS AD 2C 3C 4C"])
    );
    println!("{:?}", winners(&["4S AH 3S 2D 5H", "QS KD 10H AS JC"]));
    for h in ["4S 4H 4D 4C KH", "2H 2D 2S 3H 3D", "7C 8C 9C 10C JC", "1S 2S"] {
        println!("{:?}", Hand::parse(h).map(|h| (h.rank, h.cards)));
    }
}
