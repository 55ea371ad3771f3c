// Rc<RefCell<dyn Trait>>: the block is as large as the value in it, however many structs lie around it.
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::{Arc, Mutex};

trait Listener {
    fn hear(&mut self, word: &str);
    fn heard(&self) -> usize;
}

struct Counter {
    wide: u64,
    small: u8,
}

impl Listener for Counter {
    fn hear(&mut self, word: &str) {
        self.wide += word.len() as u64;
        self.small += 1;
    }
    fn heard(&self) -> usize {
        self.wide as usize * 100 + self.small as usize
    }
}

struct Letters(Vec<char>);

impl Listener for Letters {
    fn hear(&mut self, word: &str) {
        self.0.extend(word.chars());
    }
    fn heard(&self) -> usize {
        self.0.len()
    }
}

impl Drop for Letters {
    fn drop(&mut self) {
        println!("letters go: {:?}", self.0);
    }
}

struct Around<T: ?Sized> {
    before: u8,
    inside: T,
}

fn main() {
    let mut all: Vec<Rc<RefCell<dyn Listener>>> = Vec::new();
    all.push(Rc::new(RefCell::new(Counter { wide: 0, small: 0 })));
    all.push(Rc::new(RefCell::new(Letters(vec!['a']))));
    let watch: Vec<Weak<RefCell<dyn Listener>>> = all.iter().map(Rc::downgrade).collect();
    for listener in &all {
        listener.borrow_mut().hear("word");
    }
    for listener in &all {
        println!("{} in {} bytes", listener.borrow().heard(), std::mem::size_of_val(&**listener));
    }
    drop(all);
    println!("{}", watch.iter().filter(|weak| weak.upgrade().is_some()).count());

    let cells: Rc<RefCell<[i64]>> = Rc::new(RefCell::new([4, 5, 6]));
    cells.borrow_mut()[1] = 50;
    println!("{:?}, {} bytes", cells.borrow(), std::mem::size_of_val(&*cells));

    let shared: Arc<Mutex<dyn Listener + Send>> = Arc::new(Mutex::new(Counter { wide: 7, small: 1 }));
    shared.lock().unwrap().hear("abc");
    println!("{}", shared.lock().unwrap().heard());

    let boxed: Box<Around<Around<[u16]>>> = Box::new(Around { before: 1, inside: Around { before: 2, inside: [3, 4, 5] } });
    println!("{} {} {:?} {}", boxed.before, boxed.inside.before, &boxed.inside.inside, std::mem::size_of_val(&*boxed));
}
