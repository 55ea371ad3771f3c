// Invoice.
use std::fmt::{self, Write};
struct Line {
    what: String,
    n: u32,
    each: f32,
}
struct Invoice(Vec<Line>);
impl fmt::Display for Invoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let w = self
            .0
            .iter()
            .map(|l| l.what.chars().count())
            .max()
            .unwrap_or(0)
            .max(f.width().unwrap_or(4));
        writeln!(f, "{:─<1$}", "", w + 18)?;
        for Line { what, n, each } in &self.0 {
            writeln!(f, "{what:<w$} {n:>4} x {each:>8.2}")?;
        }
        let total: f32 = self.0.iter().map(|l| l.n as f32 * l.each).sum();
        write!(f, "{:>1$}", format_args!("{total:.2}"), w + 16)
    }
}
#[derive(Debug)]
#[allow(dead_code)]
struct Deep {
    a: Option<Vec<(u8, &'static str)>>,
    b: [Option<()>; 2],
    c: Result<f32, String>,
}
fn main() {
    println!(
        "{}",
        Invoice(vec![
            Line {
                what: "Tea".into(),
                n: 2,
                each: 3.5
            },
            Line {
                what: "Brötchen".into(),
                n: 12,
                each: 0.45
            }
        ])
    );
    println!("{:12}", Invoice(vec![]));
    println!(
        "{:?}",
        Deep {
            a: Some(vec![(1, "x\t")]),
            b: [Some(()), None],
            c: Err("n\"o".into())
        }
    );
    println!(
        "{:#?}",
        Deep {
            a: None,
            b: [None; 2],
            c: Ok(1.0)
        }
    );
    let mut s = String::new();
    for (i, w) in ["a", "bb", "ccc"].iter().enumerate() {
        write!(s, "{w:>0$}|", i + 3).unwrap();
        write!(s, "{:1$x}|", 255 << i, 6).unwrap();
    }
    println!("{s}");
    println!(
        "{:+.3e} {:10.3?} {:<+8}| {:^#12b}| {:#06x}",
        12345.678, 1.5, 7, 5, 255
    );
    println!("{0:?} {0:5}! {1:?} {name:>1$}", 'x', 4, name = "r");
    println!("{:?} {:?} {:?}", f32::MIN_POSITIVE, 1e-7f64, 123456789.0f32);
    println!("{:?} {:?}", "\u{1F980}\r\0\x1b", '\u{301}');
    println!("{:>6}|{:<6}|{:^6}|{:06.2}|{:e}", true, 'c', "é", -1.005, 0.0);
    println!("{:?} {:02}:{:02} {:5}%", (1..=3, ..2), 7, 5, 99.5);
}
