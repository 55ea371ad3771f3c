// Robot.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Direction {
    North,
    East,
    South,
    West,
}
#[derive(Debug, Clone, PartialEq)]
pub struct Robot {
    x: i32,
    y: i32,
    d: Direction,
}
impl Robot {
    pub fn turn_right(self) -> Self {
        use Direction::*;
        Robot {
            d: match self.d {
                North => East,
                East => South,
                South => West,
                West => North,
            },
            ..self
        }
    }
    pub fn turn_left(self) -> Self {
        self.turn_right().turn_right().turn_right()
    }
    pub fn advance(self) -> Self {
        let (dx, dy) = match self.d {
            Direction::North => (0, 1),
            Direction::East => (1, 0),
            Direction::South => (0, -1),
            Direction::West => (-1, 0),
        };
        Robot {
            x: self.x + dx,
            y: self.y + dy,
            ..self
        }
    }
    pub fn instructions(self, s: &str) -> Self {
        s.chars().fold(self, |r, c| match c {
            'L' => r.turn_left(),
            'R' => r.turn_right(),
            'A' => r.advance(),
            _ => r,
        })
    }
}
fn main() {
    let r = Robot {
        x: 7,
        y: 3,
        d: Direction::North,
    };
    println!("{:?}", r.clone().instructions("RAALAL"));
    assert_eq!(
        r,
        Robot {
            x: 7,
            y: 3,
            d: Direction::North
        }
    );
    println!("{:#?}", r.instructions("?"));
}
