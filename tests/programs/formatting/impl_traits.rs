// Impl traits.
use std::fmt::{self, Binary, Debug, Display, Formatter, LowerHex, Write};
struct Rgb(u8, u8, u8);
impl Display for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(
            f,
            "RGB ({r}, {g}, {b}) 0x{r:02X}{g:02X}{b:02X}",
            r = self.0,
            g = self.1,
            b = self.2
        )
    }
}
impl LowerHex for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        if f.alternate() {
            f.write_str("#")?;
        }
        write!(f, "{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
impl Binary for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        Binary::fmt(&self.0, f)
    }
}
impl Debug for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_tuple("Rgb")
            .field(&self.0)
            .field(&self.1)
            .finish_non_exhaustive()
    }
}
struct City {
    name: &'static str,
    lat: f32,
    lon: f32,
}
impl Display for City {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (a, b) = (
            if self.lat >= 0.0 { 'N' } else { 'S' },
            if self.lon >= 0.0 { 'E' } else { 'W' },
        );
        write!(
            f,
            "{}: {:.3}°{} {:.3}°{}",
            self.name,
            self.lat.abs(),
            a,
            self.lon.abs(),
            b
        )
    }
}
struct L(Vec<i32>);
impl Debug for L {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_list().entries(self.0.iter()).finish()
    }
}
struct M;
impl Debug for M {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_map().entry(&"k", &1).entry(&"l", &L(vec![2])).finish()
    }
}
struct P(&'static str);
impl Display for P {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        if let Some(w) = f.width() {
            write!(f, "{:.>w$}", self.0)
        } else {
            f.pad(self.0)
        }
    }
}
fn main() {
    println!(
        "{} {:x} {:#x} {:010b}",
        Rgb(128, 255, 90),
        Rgb(1, 2, 3),
        Rgb(255, 0, 16),
        Rgb(5, 0, 0)
    );
    println!("{:?} {:#?}", Rgb(1, 2, 3), Rgb(0, 0, 0));
    for c in [
        City {
            name: "Dublin",
            lat: 53.347778,
            lon: -6.259722,
        },
        City {
            name: "Oslo",
            lat: 59.95,
            lon: 10.75,
        },
    ] {
        println!("{c}");
    }
    println!("{:?} {:#?} {:?} {:#?}", L(vec![1, 2]), L(vec![3]), M, M);
    println!(
        "{:6}|{}|{:?}",
        P("ab"),
        P("c"),
        format_args!("{}-{}", 1, 2).to_string()
    );
    let mut s = String::new();
    for i in 0..3 {
        write!(&mut s, "{i:>2}").unwrap();
    }
    s.write_str("!").unwrap();
    s.write_char('?').unwrap();
    println!("{s}");
}
