// Robot commands.
//@ exit: 101
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cmd {
    Forward(u32),
    Turn(i16),
    Pen(bool),
}
#[derive(Debug)]
enum Bad {
    Empty,
    Unknown(char),
    Arg { cmd: char, why: String },
}
impl TryFrom<&str> for Cmd {
    type Error = Bad;
    fn try_from(s: &str) -> Result<Cmd, Bad> {
        let c = s.chars().next().ok_or(Bad::Empty)?;
        let arg = &s[c.len_utf8()..];
        let bad = |e: std::num::ParseIntError| Bad::Arg {
            cmd: c,
            why: e.to_string(),
        };
        Ok(match c {
            'F' => Cmd::Forward(arg.parse().map_err(bad)?),
            'T' => Cmd::Turn(arg.parse::<i16>().map_err(bad)?.rem_euclid(360)),
            'P' => Cmd::Pen(arg == "+"),
            c => return Err(Bad::Unknown(c)),
        })
    }
}
fn program(src: &str) -> Result<Vec<Cmd>, (usize, Bad)> {
    src.split(' ')
        .enumerate()
        .map(|(i, w)| Cmd::try_from(w).map_err(|b| (i, b)))
        .collect()
}
fn run(p: &[Cmd]) -> (f64, f64) {
    let (mut x, mut y, mut a) = (0.0f64, 0.0f64, 0.0f64);
    for c in p {
        match *c {
            Cmd::Forward(n) => {
                x += n as f64 * a.cos();
                y += n as f64 * a.sin();
            }
            Cmd::Turn(d) => a += (d as f64).to_radians(),
            Cmd::Pen(_) => {}
        }
    }
    (x, y)
}
fn main() {
    for s in [
        "F10 T90 F5 P+",
        "F3 Xx",
        "F3 F-1",
        "T400 T-90",
        "F3  F1",
        "F99999999999",
    ] {
        match program(s) {
            Ok(p) => {
                let (x, y) = run(&p);
                println!("{p:?} -> {x:.2},{y:.2}")
            }
            Err((i, b)) => println!("word {i}: {b:?}"),
        }
    }
    let p = program("P")
        .and_then(|p| if p.is_empty() { Err((0, Bad::Empty)) } else { Ok(p) })
        .expect("a program");
    println!("{p:?}");
    program("é").expect("must be ascii");
}
