// One mistake was put in: use after move.
// Linked enum depth.
#[derive(Debug)]
enum Tree {
    Leaf(i32),
    Node(Box<Tree>, Box<Tree>),
}
use Tree::*;
fn leaf(n: i32) -> Box<Tree> {
    Box::new(Leaf(n))
}
fn node(a: Box<Tree>, b: Box<Tree>) -> Box<Tree> {
    Box::new(Node(a, b))
}
impl Tree {
    fn sum(&self) -> i32 {
        match self {
            Leaf(n) => *n,
            Node(a, b) => a.sum() + b.sum(),
        }
    }
    fn depth(&self) -> u32 {
        match self {
            Leaf(_) => 1,
            Node(a, b) => 1 + a.depth().max(b.depth()),
        }
    }
    fn double(&mut self) {
        match self {
            Leaf(n) => *n *= 2,
            Node(a, b) => {
                a.double();
                b.double();
            }
        }
    }
    fn mirror(self) -> Tree {
        match self {
            Leaf(n) => Leaf(n),
            Node(a, b) => Node(Box::new(b.mirror()), Box::new(a.mirror())),
        }
    }
}
fn main() {
    let mut t = *node(node(leaf(1), leaf(2)), leaf(3));
    t.double();
    println!("{} {}", t.sum(), t.depth());
    let t = t.mirror(); let _taken = t;
    println!("{t:?}"); //~ ERROR E0382
    if let Node(l, _) = &t {
        if let Leaf(n) = **l {
            println!("{n}");
        }
    }
}
