// One mistake was put in: wrong argument.
// Clock.
use std::fmt;
use std::ops::{Add, Sub};
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
struct Clock {
    minutes: i32,
}
impl Clock {
    const DAY: i32 = 24 * 60;
    pub fn new(hours: i32, minutes: i32) -> Self {
        Clock {
            minutes: (hours * 60 + minutes).rem_euclid(Self::DAY),
        }
    }
    pub fn add_minutes(self, m: i32) -> Self {
        Clock::new(0, self.minutes + m)
    }
}
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}
impl Add<i32> for Clock {
    type Output = Clock;
    fn add(self, rhs: i32) -> Clock {
        self.add_minutes(rhs)
    }
}
impl Sub for Clock {
    type Output = i32;
    fn sub(self, rhs: Clock) -> i32 {
        self.minutes - rhs.minutes
    }
}
impl From<&str> for Clock {
    fn from(s: &str) -> Self {
        let mut p = s.split(':').map(|x| x.parse().unwrap_or(0));
        Clock::new(p.next().unwrap_or(0), p.next().unwrap_or(0))
    }
}
fn main() {
    println!(
        "{} {} {}",
        Clock::new(8, 0),
        Clock::new(25, 160),
        Clock::new(-1, -3000)
    );
    println!("{} {}", Clock::new(10, 3) + 61, Clock::new(1, 0) + -75);
    println!("{}", Clock::new(12, 30) - "11:45".into());
    println!("{}", Clock::new(vec![1], 0) == Clock::from("0:00")); //~ ERROR E0308
    println!("{:?} {:>8}|", Clock::from("7:5"), Clock::from("x").to_string());
}
