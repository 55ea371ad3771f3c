// Tree walk.
//@ exit: 101
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
#[derive(Debug)]
struct Dir {
    name: String,
    size: u64,
    parent: Option<Weak<RefCell<Dir>>>,
    children: Vec<Rc<RefCell<Dir>>>,
}
type Link = Rc<RefCell<Dir>>;
fn dir(name: &str, size: u64) -> Link {
    Rc::new(RefCell::new(Dir {
        name: name.into(),
        size,
        parent: None,
        children: vec![],
    }))
}
fn attach(p: &Link, c: Link) -> Link {
    c.borrow_mut().parent = Some(Rc::downgrade(p));
    p.borrow_mut().children.push(Rc::clone(&c));
    c
}
fn total(d: &Link) -> u64 {
    let b = d.borrow();
    b.size + b.children.iter().map(total).sum::<u64>()
}
fn path(d: &Link) -> String {
    match d.borrow().parent.as_ref().and_then(Weak::upgrade) {
        Some(p) => format!("{}/{}", path(&p), d.borrow().name),
        None => d.borrow().name.clone(),
    }
}
fn bfs(root: &Link) -> Vec<(usize, String)> {
    let mut q = VecDeque::from([(0, root.clone())]);
    let mut out = vec![];
    while let Some((depth, d)) = q.pop_front() {
        out.push((depth, d.borrow().name.clone()));
        for c in d.borrow().children.iter() {
            q.push_back((depth + 1, Rc::clone(c)));
        }
    }
    out
}
fn main() {
    let root = dir("root", 1);
    let usr = attach(&root, dir("usr", 10));
    let bin = attach(&usr, dir("bin", 100));
    attach(&root, dir("tmp", 1000));
    println!("{} {} {}", total(&root), path(&bin), Rc::strong_count(&usr));
    println!("{:?}", bfs(&root));
    bin.borrow_mut().size *= 2;
    root.borrow_mut().children.retain(|c| c.borrow().name != "tmp");
    println!("{} {:?}", total(&root), Rc::weak_count(&root));
    let moved = root.borrow_mut().children.pop().unwrap();
    moved.borrow_mut().parent.take();
    println!("{} {} {}", path(&bin), Rc::ptr_eq(&moved, &usr), total(&root));
    drop(moved);
    println!("{:?}", usr.try_borrow_mut().map(|d| d.children.len()).is_ok());
    let held = usr.borrow();
    attach(&usr, dir("late", held.size));
}
