// Bowling score.
#[derive(Debug, PartialEq, Eq)]
pub enum Error {
    NotEnoughPinsLeft,
    GameComplete,
}
#[derive(Default)]
pub struct BowlingGame {
    throws: Vec<u16>,
    frames: u8,
    second: bool,
    fill: u8,
}
impl BowlingGame {
    pub fn roll(&mut self, pins: u16) -> Result<(), Error> {
        if self.frames >= 10 && self.fill == 0 {
            return Err(Error::GameComplete);
        }
        let left = if self.second {
            10 - self.throws.last().copied().unwrap_or(0)
        } else {
            10
        };
        if pins > left {
            return Err(Error::NotEnoughPinsLeft);
        }
        self.throws.push(pins);
        if self.frames < 10 {
            let done = self.second || pins == 10;
            if done {
                self.frames += 1;
                if self.frames == 10 {
                    self.fill = match (self.second, pins == left) {
                        (false, _) => 2,
                        (true, true) => 1,
                        _ => 0,
                    };
                }
            }
            self.second = !done;
        } else {
            self.fill -= 1;
            self.second = !self.second && pins < 10;
        }
        Ok(())
    }
    pub fn score(&self) -> Option<u16> {
        if self.frames < 10 || self.fill > 0 {
            return None;
        }
        let mut i = 0;
        let mut total = 0;
        for _ in 0..10 {
            let t = &self.throws[i..];
            if t[0] == 10 {
                total += t[..3].iter().sum::<u16>();
                i += 1;
            } else if t[0] + t[1] == 10 {
                total += t.iter().take(3).sum::<u16>();
                i += 2;
            } else {
                total += t[0] + t[1];
                i += 2;
            }
        }
        Some(total)
    }
}
fn play(rolls: &[u16]) -> Result<Option<u16>, (usize, Error)> {
    let mut g = BowlingGame::default();
    for (i, &r) in rolls.iter().enumerate() {
        g.roll(r).map_err(|e| (i, e))?;
    }
    Ok(g.score())
}
fn main() {
    println!("{:?} {:?}", play(&[0; 20]), play(&[3, 6].repeat(10)));
    println!("{:?}", play(&[10; 12]));
    println!("{:?}", play(&[&[0; 18][..], &[7, 3, 10]].concat()));
    println!("{:?} {:?} {:?}", play(&[5, 6]), play(&[0; 21]), play(&[10, 10]));
    let mut ranked = vec![
        ("ann", play(&[4; 20])),
        ("bob", play(&[9, 0].repeat(10))),
        ("cy", play(&[1])),
    ];
    ranked.sort_by_key(|(_, r)| std::cmp::Reverse(r.as_ref().ok().copied().flatten()));
    println!("{:?}", ranked.iter().map(|(n, _)| *n).collect::<Vec<_>>());
}
