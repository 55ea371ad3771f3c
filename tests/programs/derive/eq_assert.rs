// Eq assert.
//@ exit: 101
#[derive(Debug, PartialEq, Clone)]
enum Token {
    Number(f64),
    Op(char),
    LParen,
    RParen,
}

fn tokenize(s: &str) -> Result<Vec<Token>, String> {
    let mut out = Vec::new();
    let mut it = s.chars().peekable();
    while let Some(&c) = it.peek() {
        match c {
            ' ' => {
                it.next();
            }
            '0'..='9' | '.' => {
                let mut n = String::new();
                while let Some(&d) = it.peek() {
                    if d.is_ascii_digit() || d == '.' {
                        n.push(d);
                        it.next();
                    } else {
                        break;
                    }
                }
                out.push(Token::Number(n.parse().map_err(|_| format!("bad number {n}"))?));
            }
            '+' | '-' | '*' | '/' => {
                out.push(Token::Op(c));
                it.next();
            }
            '(' => {
                out.push(Token::LParen);
                it.next();
            }
            ')' => {
                out.push(Token::RParen);
                it.next();
            }
            other => return Err(format!("unexpected {other:?}")),
        }
    }
    Ok(out)
}

fn main() {
    println!("{:?}", tokenize("1 + 2.5*(3)"));
    println!("{:?} {:?}", tokenize("1.2.3"), tokenize("a"));
    assert_eq!(
        tokenize("(1)").unwrap(),
        vec![Token::LParen, Token::Number(1.0), Token::RParen]
    );
    assert_eq!(tokenize("1-1").unwrap()[1], Token::Op('+'), "second token");
}
