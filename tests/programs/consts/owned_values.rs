// Constants and constant functions through which owned values pass without being dropped.
use std::cell::{Cell, RefCell};
use std::mem::ManuallyDrop;

struct Noisy(i32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("bye {}", self.0);
    }
}

struct Stack<T> {
    items: Vec<T>,
    limit: usize,
}

impl<T> Stack<T> {
    const fn new(limit: usize) -> Self {
        Stack { items: Vec::new(), limit }
    }
    const fn limited(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }
    const fn limit(&self) -> usize {
        self.limit
    }
}

const fn wrap<T>(value: T) -> Option<T> {
    Some(value)
}

const fn first<T: Copy>(pair: (T, T)) -> T {
    pair.0
}

const fn kept<T>(value: T) -> ManuallyDrop<T> {
    ManuallyDrop::new(value)
}

const NOTHING: Option<String> = None;
const EMPTY: Stack<i32> = Stack::new(2).limited(5);
const WRAPPED: Option<Vec<u8>> = wrap(Vec::new());
const MOVED_ON: Option<Noisy> = {
    let none: Option<Noisy> = None;
    none
};
static SLOTS: [Option<String>; 2] = [NOTHING; 2];
const NOISY: &[Noisy] = &[Noisy(1), Noisy(2)];
const UNSET: &Option<Cell<i32>> = &None;
const TITLES: &[Option<Noisy>] = &[None, None];
static mut BOARD: &mut [i32] = &mut [1, 2];

const fn borrowed_for_a_while() -> i32 {
    let _unused: Option<String> = NOTHING;
    let cell = Cell::new(3);
    let shared = &cell;
    let _ = shared;
    let mut total = 0;
    let sum = &mut total;
    *sum += 4;
    total
}

// An empty array may be lent out for ever: nothing in it could change.
const NOBODY: &[u8] = {
    let nobody: &mut [u8] = &mut [];
    nobody
};
const CHECKED: () = {
    let _: &'static mut [u8] = &mut [];
};

thread_local! {
    static SEEN: RefCell<Vec<i32>> = RefCell::new(Vec::new());
}

fn main() {
    println!("{} {} {:?}", EMPTY.limit(), EMPTY.items.len(), WRAPPED);
    println!("{} {:?} {}", MOVED_ON.is_none(), SLOTS, first((7, 8)));
    println!("{} {} {}", NOISY[1].0, UNSET.is_none(), TITLES.len());
    println!("{} {}", borrowed_for_a_while(), *kept(5) + 1);
    SEEN.with(|seen| seen.borrow_mut().push(1));
    let board = &raw mut BOARD;
    unsafe {
        (*board)[0] += 9;
        println!("{} {}", (*board)[0], (*board)[1]);
    }
    let empty: &'static mut [i32] = &mut [];
    println!("{} {} {:?}", empty.len(), NOBODY.len(), CHECKED);
}
