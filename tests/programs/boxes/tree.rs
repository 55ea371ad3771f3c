// Tree.
#[derive(Debug, Default)]
struct Tree<T> {
    root: Option<Box<Node<T>>>,
}
#[derive(Debug)]
struct Node<T> {
    value: T,
    left: Option<Box<Node<T>>>,
    right: Option<Box<Node<T>>>,
}

impl<T: Ord + Copy> Tree<T> {
    fn insert(&mut self, value: T) -> bool {
        let mut cur = &mut self.root;
        while let Some(node) = cur {
            if value == node.value {
                return false;
            }
            cur = if value < node.value {
                &mut node.left
            } else {
                &mut node.right
            };
        }
        *cur = Some(Box::new(Node {
            value,
            left: None,
            right: None,
        }));
        true
    }
    fn contains(&self, value: &T) -> bool {
        let mut cur = &self.root;
        while let Some(n) = cur {
            match value.cmp(&n.value) {
                std::cmp::Ordering::Less => cur = &n.left,
                std::cmp::Ordering::Greater => cur = &n.right,
                std::cmp::Ordering::Equal => return true,
            }
        }
        false
    }
    fn in_order(&self) -> Vec<T> {
        fn walk<T: Copy>(n: &Option<Box<Node<T>>>, out: &mut Vec<T>) {
            if let Some(b) = n {
                walk(&b.left, out);
                out.push(b.value);
                walk(&b.right, out);
            }
        }
        let mut out = Vec::new();
        walk(&self.root, &mut out);
        out
    }
    fn depth(&self) -> usize {
        fn d<T>(n: &Option<Box<Node<T>>>) -> usize {
            n.as_ref().map_or(0, |b| 1 + d(&b.left).max(d(&b.right)))
        }
        d(&self.root)
    }
}

fn main() {
    let mut t = Tree { root: None };
    for v in [5, 2, 8, 1, 9, 3, 5] {
        print!("{} ", t.insert(v));
    }
    println!();
    println!(
        "{:?} depth {} {} {}",
        t.in_order(),
        t.depth(),
        t.contains(&3),
        t.contains(&7)
    );
    let mut s: Tree<char> = Tree { root: None };
    "hello".chars().for_each(|c| {
        s.insert(c);
    });
    println!("{:?}", s);
}
