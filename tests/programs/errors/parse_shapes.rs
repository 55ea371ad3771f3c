// Parse shapes.
//@ exit: 101
#[derive(Debug)]
enum Shape {
    Circle { r: f64 },
    Rect { w: f64, h: f64 },
}

#[derive(Debug)]
enum ParseError {
    UnknownShape(String),
    MissingField(&'static str),
    Float(std::num::ParseFloatError),
}
impl From<std::num::ParseFloatError> for ParseError {
    fn from(e: std::num::ParseFloatError) -> Self {
        Self::Float(e)
    }
}

fn field<'a>(it: &mut impl Iterator<Item = &'a str>, name: &'static str) -> Result<f64, ParseError> {
    Ok(it.next().ok_or(ParseError::MissingField(name))?.parse::<f64>()?)
}

fn parse(line: &str) -> Result<Shape, ParseError> {
    let mut it = line.split_ascii_whitespace();
    match it.next() {
        Some("circle") => Ok(Shape::Circle {
            r: field(&mut it, "r")?,
        }),
        Some("rect") => {
            let w = field(&mut it, "w")?;
            Ok(Shape::Rect {
                w,
                h: field(&mut it, "h")?,
            })
        }
        Some(other) => Err(ParseError::UnknownShape(other.into())),
        None => Err(ParseError::MissingField("kind")),
    }
}

fn main() {
    let input = ["circle 2.5", "rect 2 3", "rect 4", "hexagon 1", "circle two", ""];
    let (ok, bad): (Vec<_>, Vec<_>) = input.iter().map(|l| parse(l)).partition(|r| r.is_ok());
    for s in ok.into_iter().map(Result::unwrap) {
        let a = match s {
            Shape::Circle { r } => r * r * 3.14,
            Shape::Rect { w, h } => w * h,
        };
        println!("{s:?} area {a}");
    }
    for e in bad.into_iter().filter_map(|r| r.err()) {
        println!("{e:?}");
    }
    let all: Result<Vec<Shape>, ParseError> = input.iter().map(|l| parse(l)).collect();
    println!("{}", all.unwrap().len());
}
