// Csv pipeline.
//@ exit: 1
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::str::FromStr;
#[derive(Debug, Clone, PartialEq)]
struct Row {
    id: u32,
    dept: String,
    pay: f64,
}
#[derive(Debug)]
enum RowError {
    Fields(usize),
    Id(std::num::ParseIntError),
    Pay {
        raw: String,
        cause: std::num::ParseFloatError,
    },
    Negative(f64),
}
impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fields(n) => write!(f, "expected 3 fields, got {n}"),
            Self::Id(e) => write!(f, "id: {e}"),
            Self::Pay { raw, cause } => write!(f, "pay {raw:?}: {cause}"),
            Self::Negative(p) => write!(f, "negative pay {p}"),
        }
    }
}
impl Error for RowError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Id(e) => Some(e),
            Self::Pay { cause, .. } => Some(cause),
            _ => None,
        }
    }
}
impl From<std::num::ParseIntError> for RowError {
    fn from(e: std::num::ParseIntError) -> Self {
        RowError::Id(e)
    }
}
impl FromStr for Row {
    type Err = RowError;
    fn from_str(s: &str) -> Result<Self, RowError> {
        let f: Vec<&str> = s.split(',').map(str::trim).collect();
        let &[id, dept, pay] = f.as_slice() else {
            return Err(RowError::Fields(f.len()));
        };
        let pay: f64 = pay.parse().map_err(|cause| RowError::Pay {
            raw: pay.to_string(),
            cause,
        })?;
        if pay < 0.0 {
            return Err(RowError::Negative(pay));
        }
        Ok(Row {
            id: id.parse()?,
            dept: dept.to_lowercase(),
            pay,
        })
    }
}
fn summary(text: &str) -> Result<BTreeMap<String, (usize, f64)>, Box<dyn Error>> {
    let mut m = BTreeMap::new();
    for (n, l) in text
        .lines()
        .enumerate()
        .skip(1)
        .filter(|(_, l)| !l.trim().is_empty())
    {
        let r: Row = l.parse().map_err(|e: RowError| format!("line {}: {e}", n + 1))?;
        let e = m.entry(r.dept).or_insert((0, 0.0));
        e.0 += 1;
        e.1 += r.pay;
    }
    if m.is_empty() {
        return Err("no rows".into());
    }
    Ok(m)
}
fn main() -> Result<(), Box<dyn Error>> {
    for t in [
        "id,dept,pay\n1, Ops ,10.5\n2,ops,4\n\n3,Dev,7.25",
        "h\n1,a",
        "h\nx,a,1",
        "h\n1,a,1.2.3",
        "h\n1,a,-5",
        "h\n",
    ] {
        match summary(t) {
            Ok(m) => {
                for (d, (n, p)) in m {
                    println!("{d}: {n} {p:.2}")
                }
            }
            Err(e) => println!("error: {e}"),
        }
    }
    let e = "x,y,1".parse::<Row>().unwrap_err();
    println!("{e:?} {:?}", e.source().map(|s| s.to_string()));
    let r: Row = "7,qa,1e3".parse()?;
    println!("{r:?}");
    "8,qa".parse::<Row>()?;
    println!("unreachable");
    Ok(())
}
