// `?` leaves the future, not the function around it.
use std::fmt;
use std::future::Future;
use std::num::ParseIntError;
use std::task::{Context, Poll, Waker};

#[derive(Debug)]
enum Problem {
    Parse(ParseIntError),
    Negative(i64),
}
impl From<ParseIntError> for Problem {
    fn from(e: ParseIntError) -> Self {
        Problem::Parse(e)
    }
}
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Problem::Parse(e) => write!(f, "cannot parse: {e}"),
            Problem::Negative(n) => write!(f, "{n} is negative"),
        }
    }
}
impl std::error::Error for Problem {}

async fn parse(text: &str) -> Result<i64, ParseIntError> {
    text.trim().parse()
}
async fn root(text: &str) -> Result<f64, Problem> {
    let n = parse(text).await?;
    if n < 0 {
        return Err(Problem::Negative(n));
    }
    Ok((n as f64).sqrt())
}
async fn first_char(s: &str) -> Option<char> {
    let c = s.chars().next()?;
    Some(c.to_ascii_uppercase())
}
fn block_on<F: Future>(f: F) -> F::Output {
    let mut f = Box::pin(f);
    match f.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(v) => v,
        Poll::Pending => unreachable!("nothing here waits"),
    }
}
fn main() -> Result<(), Box<dyn std::error::Error>> {
    for text in [" 16", "-4", "x1"] {
        match block_on(root(text)) {
            Ok(r) => println!("{text:?} -> {r}"),
            Err(e) => println!("{text:?} -> {e}"),
        }
    }
    println!("{:?} {:?}", block_on(first_char("rust")), block_on(first_char("")));
    let total: Result<i64, ParseIntError> = block_on(async {
        let mut total = 0;
        for part in "1 2 3".split(' ') {
            total += parse(part).await?;
        }
        Ok(total)
    });
    println!("{}", total?);
    let r = block_on(async {
        let a = root("9").await?;
        Ok::<f64, Box<dyn std::error::Error>>(a + root("oops").await?)
    });
    println!("{}", r.unwrap_err());
    Ok(())
}
