// Bitboard.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Board(u64);
impl Board {
    const EMPTY: Board = Board(0);
    const FILE_A: u64 = {
        let mut m = 0;
        let mut r = 0;
        while r < 8 {
            m |= 1 << (r * 8);
            r += 1;
        }
        m
    };
    const KNIGHT: [u64; 64] = knight_table();
    const fn with(self, sq: u32) -> Board {
        Board(self.0 | 1 << sq)
    }
    const fn count(self) -> u32 {
        self.0.count_ones()
    }
    fn squares(self) -> impl Iterator<Item = u32> {
        let mut b = self.0;
        std::iter::from_fn(move || {
            if b == 0 {
                None
            } else {
                let s = b.trailing_zeros();
                b &= b - 1;
                Some(s)
            }
        })
    }
}
const fn knight_table() -> [u64; 64] {
    let mut t = [0u64; 64];
    let d: [(i32, i32); 8] = [
        (1, 2),
        (2, 1),
        (2, -1),
        (1, -2),
        (-1, -2),
        (-2, -1),
        (-2, 1),
        (-1, 2),
    ];
    let mut s = 0;
    while s < 64 {
        let mut k = 0;
        while k < 8 {
            let (r, f) = (s / 8 + d[k].0, s % 8 + d[k].1);
            if r >= 0 && r < 8 && f >= 0 && f < 8 {
                t[s as usize] |= 1 << (r * 8 + f);
            }
            k += 1;
        }
        s += 1;
    }
    t
}
impl std::fmt::Debug for Board {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for r in (0..8).rev() {
            for c in 0..8 {
                f.write_str(if self.0 >> (r * 8 + c) & 1 == 1 { "x" } else { "." })?;
            }
            if r > 0 {
                f.write_str("/")?;
            }
        }
        Ok(())
    }
}
impl std::ops::BitOr for Board {
    type Output = Board;
    fn bitor(self, o: Board) -> Board {
        Board(self.0 | o.0)
    }
}
static START: Board = Board::EMPTY.with(1).with(6);
fn main() {
    println!("{:?} {}", START, START.count());
    println!(
        "{:#018x} {:?}",
        Board::FILE_A,
        Board(Board::KNIGHT[0]).squares().collect::<Vec<_>>()
    );
    println!("{}", Board::KNIGHT.iter().map(|b| b.count_ones()).sum::<u32>());
    let reach = START
        .squares()
        .fold(Board::default(), |b, s| b | Board(Board::KNIGHT[s as usize]));
    println!("{reach:?} {}", reach == START);
}
