// From tryfrom.
use std::convert::TryFrom;
use std::fmt;
use std::str::FromStr;

#[derive(Debug, PartialEq, Clone, Copy)]
struct Color {
    r: u8,
    g: u8,
    b: u8,
}

#[derive(Debug, PartialEq)]
enum ColorError {
    BadLen(usize),
    OutOfRange,
    Parse(std::num::ParseIntError),
}

impl From<std::num::ParseIntError> for ColorError {
    fn from(e: std::num::ParseIntError) -> Self {
        ColorError::Parse(e)
    }
}
impl fmt::Display for ColorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ColorError::BadLen(n) => write!(f, "bad length {n}"),
            ColorError::OutOfRange => f.write_str("out of range"),
            ColorError::Parse(e) => write!(f, "parse: {e}"),
        }
    }
}
impl std::error::Error for ColorError {}

impl TryFrom<(i16, i16, i16)> for Color {
    type Error = ColorError;
    fn try_from(t: (i16, i16, i16)) -> Result<Self, Self::Error> {
        let c = |v: i16| u8::try_from(v).map_err(|_| ColorError::OutOfRange);
        Ok(Color {
            r: c(t.0)?,
            g: c(t.1)?,
            b: c(t.2)?,
        })
    }
}
impl TryFrom<&[i16]> for Color {
    type Error = ColorError;
    fn try_from(s: &[i16]) -> Result<Self, Self::Error> {
        match s {
            &[r, g, b] => (r, g, b).try_into(),
            _ => Err(ColorError::BadLen(s.len())),
        }
    }
}
impl FromStr for Color {
    type Err = ColorError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let s = s.trim_start_matches('#');
        if s.len() != 6 {
            return Err(ColorError::BadLen(s.len()));
        }
        Ok(Color {
            r: u8::from_str_radix(&s[0..2], 16)?,
            g: u8::from_str_radix(&s[2..4], 16)?,
            b: u8::from_str_radix(&s[4..], 16)?,
        })
    }
}
impl From<Color> for u32 {
    fn from(c: Color) -> u32 {
        (c.r as u32) << 16 | (c.g as u32) << 8 | c.b as u32
    }
}
impl From<[u8; 3]> for Color {
    fn from([r, g, b]: [u8; 3]) -> Self {
        Color { r, g, b }
    }
}

fn main() {
    println!("{:?}", Color::try_from((1, 2, 3)));
    println!("{:?}", Color::try_from((1, 256, 3)));
    let v: Vec<i16> = vec![1, 2];
    let r: Result<Color, _> = v.as_slice().try_into();
    println!("{}", r.unwrap_err());
    for s in ["#ff8000", "12", "zz0000"] {
        match s.parse::<Color>() {
            Ok(c) => println!("{c:?} {:06x}", u32::from(c)),
            Err(e) => println!("{e}"),
        }
    }
    let c: Color = [7, 8, 9].into();
    let n: u32 = c.into();
    println!("{n}");
    let e: Box<dyn std::error::Error> = Box::new(ColorError::OutOfRange);
    println!("{e} {e:?}");
}
