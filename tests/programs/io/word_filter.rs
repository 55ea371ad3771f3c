// Word filter.
//@ exit: 15
//@ stdin: ann 3.5
//@ stdin: # note
//@ stdin: bob 2
//@ stdin: 
//@ stdin: ann 1
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufWriter, Write};
#[derive(Debug)]
enum AppError {
    Io(io::Error),
    Parse { line: usize, what: String },
}
impl From<io::Error> for AppError {
    fn from(e: io::Error) -> Self {
        AppError::Io(e)
    }
}
impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AppError::Io(e) => write!(f, "io: {e}"),
            AppError::Parse { line, what } => write!(f, "line {line}: {what}"),
        }
    }
}
fn process<R: BufRead, W: Write>(input: R, out: &mut W) -> Result<usize, AppError> {
    let mut totals: BTreeMap<String, f64> = BTreeMap::new();
    let mut n = 0;
    for (i, line) in input.lines().enumerate() {
        let line = line?;
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, amount) = line
            .split_once(char::is_whitespace)
            .ok_or_else(|| AppError::Parse {
                line: i + 1,
                what: format!("no amount in {line:?}"),
            })?;
        let amount: f64 = amount.trim().parse().map_err(|e| AppError::Parse {
            line: i + 1,
            what: format!("{e}"),
        })?;
        *totals.entry(name.to_string()).or_insert(0.0) += amount;
        n += 1;
    }
    for (k, v) in &totals {
        writeln!(out, "{k:<6}{v:>8.2}")?;
    }
    out.flush()?;
    Ok(n)
}
fn main() {
    let stdin = io::stdin();
    let mut out = BufWriter::new(io::stdout());
    match process(stdin.lock(), &mut out) {
        Ok(n) => writeln!(out, "{n} entries").unwrap(),
        Err(e) => writeln!(out, "failed: {e}").unwrap(),
    }
    drop(out);
    let mut buf = Vec::new();
    for text in ["a 1\na 2.5\n", "x\n", "b 1,5"] {
        match process(text.as_bytes(), &mut buf) {
            Ok(n) => println!("ok {n}"),
            Err(e) => println!("{e}"),
        }
    }
    print!("{}", String::from_utf8_lossy(&buf));
    std::process::exit(buf.len() as i32);
}
