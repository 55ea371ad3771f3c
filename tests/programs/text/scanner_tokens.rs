// Scanner tokens.
use std::iter::Peekable;
use std::str::{Chars, FromStr};
#[derive(Debug, Clone, PartialEq)]
enum Tok {
    Int(i64),
    Float(f64),
    Ident(String),
    Str(String),
    Op(&'static str),
    Eof,
}
const OPS: [&str; 8] = ["==", "!=", "<=", "->", "=", "<", "+", "-"];
fn lex(src: &str) -> Result<Vec<Tok>, String> {
    let mut out = vec![];
    let mut i = 0;
    'next: while i < src.len() {
        let rest = &src[i..];
        let c = rest.chars().next().unwrap();
        if c.is_whitespace() {
            i += c.len_utf8();
            continue;
        }
        if c == '"' {
            let mut s = String::new();
            let mut it = rest[1..].char_indices();
            while let Some((k, c)) = it.next() {
                match c {
                    '"' => {
                        out.push(Tok::Str(s));
                        i += k + 2;
                        continue 'next;
                    }
                    '\\' => match it.next() {
                        Some((_, 'n')) => s.push('\n'),
                        Some((_, 'u')) => s.push('\u{2764}'),
                        Some((_, o)) => s.push(o),
                        None => break,
                    },
                    c => s.push(c),
                }
            }
            return Err(format!("unterminated string at {i}"));
        }
        if c.is_ascii_digit() {
            let end = rest
                .find(|c: char| !c.is_ascii_digit() && c != '.')
                .unwrap_or(rest.len());
            let t = &rest[..end];
            out.push(if t.contains('.') {
                Tok::Float(f64::from_str(t).map_err(|e| format!("{t}: {e}"))?)
            } else {
                Tok::Int(
                    t.parse()
                        .map_err(|e: std::num::ParseIntError| format!("{t}: {e}"))?,
                )
            });
            i += end;
            continue;
        }
        if c.is_alphabetic() || c == '_' {
            let w: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            i += w.len();
            out.push(Tok::Ident(w));
            continue;
        }
        match OPS.iter().find(|o| rest.starts_with(**o)) {
            Some(o) => {
                out.push(Tok::Op(o));
                i += o.len();
            }
            None => return Err(format!("unexpected {c:?} at {i}")),
        }
    }
    out.push(Tok::Eof);
    Ok(out)
}
fn digits(it: &mut Peekable<Chars<'_>>) -> u32 {
    let mut n = 0;
    while let Some(d) = it.peek().and_then(|c| c.to_digit(10)) {
        n = n * 10 + d;
        it.next();
    }
    n
}
fn main() {
    for s in [
        "let x_1 = 42",
        "a->b != 3.5",
        "\"hi \\\"q\\\" \\n\"",
        "1.2.3",
        "\"open",
        "größe <= 7",
        "x @ y",
        "99999999999999999999",
    ] {
        println!("{:?}", lex(s));
    }
    let mut it = "12x34".chars().peekable();
    println!(
        "{} {:?} {} {:?}",
        digits(&mut it),
        it.next(),
        digits(&mut it),
        it.peek()
    );
}
