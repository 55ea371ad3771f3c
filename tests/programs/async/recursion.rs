// A future that contains itself needs a box.
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

fn fib(n: u32) -> Pin<Box<dyn Future<Output = u64>>> {
    Box::pin(async move {
        if n < 2 {
            return n as u64;
        }
        fib(n - 1).await + fib(n - 2).await
    })
}
enum Tree {
    Leaf(i32),
    Node(Box<Tree>, Box<Tree>),
}
fn sum<'a>(tree: &'a Tree, depth: usize) -> Pin<Box<dyn Future<Output = i32> + 'a>> {
    Box::pin(async move {
        match tree {
            Tree::Leaf(n) => {
                println!("{:depth$}leaf {n}", "");
                *n
            }
            Tree::Node(a, b) => {
                let left = sum(a, depth + 2).await;
                let right = sum(b, depth + 2).await;
                println!("{:depth$}{left} + {right}", "");
                left + right
            }
        }
    })
}
async fn countdown(n: u32) -> String {
    if n == 0 {
        return "zero".to_string();
    }
    let rest = Box::pin(countdown(n - 1)).await;
    format!("{n} {rest}")
}
fn run<F: Future>(f: F) -> F::Output {
    let mut f = std::pin::pin!(f);
    loop {
        if let Poll::Ready(v) = f.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return v;
        }
    }
}
fn main() {
    println!("{}", run(fib(10)));
    let tree = Tree::Node(
        Box::new(Tree::Leaf(1)),
        Box::new(Tree::Node(Box::new(Tree::Leaf(2)), Box::new(Tree::Leaf(3)))),
    );
    println!("{}", run(sum(&tree, 0)));
    println!("{}", run(countdown(4)));
}
