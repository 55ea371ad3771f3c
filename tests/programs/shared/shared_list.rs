// Shared list.
use std::cell::RefCell;
use std::rc::{Rc, Weak};

#[derive(Debug)]
struct Node {
    value: i32,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

fn main() {
    let leaf = Rc::new(Node {
        value: 3,
        parent: RefCell::new(Weak::new()),
        children: RefCell::new(vec![]),
    });
    println!(
        "leaf parent = {:?}",
        leaf.parent.borrow().upgrade().map(|p| p.value)
    );
    {
        let branch = Rc::new(Node {
            value: 5,
            parent: RefCell::new(Weak::new()),
            children: RefCell::new(vec![Rc::clone(&leaf)]),
        });
        *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
        println!(
            "leaf parent = {:?}",
            leaf.parent.borrow().upgrade().map(|p| p.value)
        );
        println!(
            "{} {} {} {}",
            Rc::strong_count(&branch),
            Rc::weak_count(&branch),
            Rc::strong_count(&leaf),
            Rc::weak_count(&leaf)
        );
        println!(
            "{:?}",
            branch.children.borrow().iter().map(|c| c.value).sum::<i32>()
        );
    }
    println!(
        "{:?} {}",
        leaf.parent.borrow().upgrade().is_none(),
        Rc::strong_count(&leaf)
    );
    println!("{leaf:?}");
    let shared = Rc::new(RefCell::new(vec![1, 2]));
    let other = shared.clone();
    other.borrow_mut().push(3);
    println!("{:?} {}", shared, Rc::ptr_eq(&shared, &other));
    drop(other);
    println!("{:?}", Rc::try_unwrap(shared).unwrap().into_inner());
}
