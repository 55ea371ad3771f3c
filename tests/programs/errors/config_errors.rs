// Config errors.
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum ConfigError {
    Missing(String),
    Invalid { key: String, source: ParseIntError },
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(k) => write!(f, "missing key `{k}`"),
            Self::Invalid { key, .. } => write!(f, "invalid value for `{key}`"),
        }
    }
}
impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Missing(_) => None,
            Self::Invalid { source, .. } => Some(source),
        }
    }
}

fn lookup<'a>(text: &'a str, key: &str) -> Result<&'a str, ConfigError> {
    text.lines()
        .filter_map(|l| l.split_once('='))
        .find(|(k, _)| k.trim() == key)
        .map(|(_, v)| v.trim())
        .ok_or_else(|| ConfigError::Missing(key.to_string()))
}
fn number(text: &str, key: &str) -> Result<i32, ConfigError> {
    lookup(text, key)?.parse().map_err(|source| ConfigError::Invalid {
        key: key.to_owned(),
        source,
    })
}
fn area(text: &str) -> Result<i32, Box<dyn Error>> {
    let w = number(text, "width")?;
    let h = number(text, "height")?;
    if w < 0 {
        return Err("negative width".into());
    }
    if h < 0 {
        return Err(format!("negative height {h}").into());
    }
    Ok(w * h)
}

fn main() {
    for t in [
        "width=3\nheight = 4",
        "width=3",
        "width=x\nheight=1",
        "width=-1\nheight=1",
        "width=1\nheight=-7",
    ] {
        match area(t) {
            Ok(a) => println!("area {a}"),
            Err(e) => match e.source() {
                Some(s) => println!("error: {e}: {s}"),
                None => println!("error: {e}"),
            },
        }
    }
}
