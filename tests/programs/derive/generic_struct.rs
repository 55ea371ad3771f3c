// Generic struct.
use std::fmt::Debug;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
struct Wrapper<T>(T);
#[derive(Debug, Clone, PartialEq)]
enum Tree<K, V> {
    Leaf,
    Node { key: K, val: V, kids: Vec<Tree<K, V>> },
}

fn show<T: Debug + ?Sized>(t: &T) {
    println!("<{t:?}>");
}

fn main() {
    let w = Wrapper(3);
    let v = w;
    println!(
        "{} {:?} {:?}",
        w == v,
        w.max(Wrapper(9)),
        Wrapper::<String>::default()
    );
    let t = Tree::Node {
        key: 'a',
        val: 1.5,
        kids: vec![
            Tree::Leaf,
            Tree::Node {
                key: 'b',
                val: 0.0,
                kids: vec![],
            },
        ],
    };
    println!("{t:?}");
    println!("{:#?}", t.clone());
    show("str");
    show(&[1, 2][..]);
    show(&(Wrapper("x"), Some(())));
    if let Tree::Node { kids, .. } = &t {
        println!("{}", kids.iter().filter(|k| **k == Tree::Leaf).count());
    }
}
