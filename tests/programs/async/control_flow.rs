// Loops, labels, matches and temporaries around `.await`.
use std::cell::RefCell;
use std::future::{poll_fn, Future};
use std::task::{Context, Poll, Waker};

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
impl Loud {
    async fn len(&self) -> usize {
        pause(1).await;
        self.0.len()
    }
}
async fn pause(times: u32) -> u32 {
    let mut left = times;
    poll_fn(|_| {
        if left == 0 {
            return Poll::Ready(times);
        }
        left -= 1;
        Poll::Pending
    })
    .await
}
async fn search(limit: u32) -> Option<(u32, u32)> {
    'outer: for a in 1..limit {
        for b in a..limit {
            match pause(a % 2).await + a * b {
                12 => return Some((a, b)),
                n if n > 20 => continue 'outer,
                _ => {}
            }
            if b > 7 {
                break 'outer;
            }
        }
    }
    None
}
async fn temporaries() -> usize {
    let n = Loud("temporary").len().await + { Loud("second").len().await };
    println!("after");
    if Loud("condition").len().await > 3 && pause(2).await == 2 {
        println!("then");
    }
    let x = match Loud("scrutinee").len().await {
        9 => {
            println!("in the arm");
            1
        }
        _ => 0,
    };
    n + x
}
async fn moves(flag: bool) -> String {
    let text = String::from("owned");
    let cell = RefCell::new(vec![text.clone()]);
    let kept;
    if flag {
        kept = text;
        pause(1).await;
        cell.borrow_mut().push(kept);
    } else {
        drop(text);
    }
    pause(1).await;
    let list = cell.into_inner();
    let (first, rest) = list.split_first().unwrap();
    pause(1).await;
    format!("{first} + {}", rest.len())
}
fn run<F: Future>(f: F) -> F::Output {
    let mut f = std::pin::pin!(f);
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(v) = f.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            println!("({polls})");
            return v;
        }
    }
}
fn main() {
    println!("{:?}", run(search(9)));
    println!("{}", run(temporaries()));
    println!("{} {}", run(moves(true)), run(moves(false)));
    let r = run(async {
        let mut n = 0u64;
        let done = loop {
            n += u64::from(pause(1).await);
            if n >= 3 {
                break n;
            }
        };
        let tuple = (pause(1).await, n, [pause(0).await; 2]);
        println!("{tuple:?}");
        done
    });
    println!("{r}");
}
