// Tic queue elevator.
#[derive(Debug, PartialEq, Clone, Copy)]
enum Dir {
    Up,
    Down,
}
#[derive(Debug)]
enum State {
    Idle,
    Moving { dir: Dir, target: u32 },
    Doors(u8),
}
struct Elevator {
    floor: u32,
    state: State,
    calls: [bool; 6],
    trips: u32,
}
impl Elevator {
    fn call(&mut self, f: u32) -> Result<(), String> {
        match self.calls.get_mut(f as usize) {
            Some(c) => {
                *c = true;
                Ok(())
            }
            None => Err(format!("no floor {f}")),
        }
    }
    fn nearest(&self) -> Option<u32> {
        let mut best: Option<u32> = None;
        for (i, &c) in self.calls.iter().enumerate() {
            let i = i as u32;
            if c && best.map_or(true, |b| i.abs_diff(self.floor) < b.abs_diff(self.floor)) {
                best = Some(i);
            }
        }
        best
    }
    fn tick(&mut self) {
        self.state = match self.state {
            State::Doors(0) | State::Idle => match self.nearest() {
                None => State::Idle,
                Some(t) if t == self.floor => {
                    self.calls[t as usize] = false;
                    State::Doors(1)
                }
                Some(target) => {
                    self.trips += 1;
                    State::Moving {
                        dir: if target > self.floor { Dir::Up } else { Dir::Down },
                        target,
                    }
                }
            },
            State::Doors(n) => State::Doors(n - 1),
            State::Moving { dir, target } => {
                if dir == Dir::Up {
                    self.floor += 1
                } else {
                    self.floor -= 1
                }
                if self.floor == target {
                    self.calls[target as usize] = false;
                    State::Doors(1)
                } else {
                    State::Moving { dir, target }
                }
            }
        };
    }
}
fn main() {
    let mut e = Elevator {
        floor: 2,
        state: State::Idle,
        calls: [false; 6],
        trips: 0,
    };
    for f in [4, 0, 9, 2] {
        if let Err(m) = e.call(f) {
            println!("{m}");
        }
    }
    for t in 0..14 {
        e.tick();
        println!("{t:02} floor {} {:?}", e.floor, e.state);
    }
    println!("{} trips", e.trips);
}
