// `ref mut` in a pattern asks for `DerefMut` on the way to what is matched.
use std::cell::RefCell;
use std::sync::Mutex;

struct Job {
    state: State,
}

enum State {
    Waiting(u32),
    Done,
}

fn tick(job: &RefCell<Job>) {
    match job.borrow_mut().state {
        State::Waiting(ref mut left) if *left > 0 => *left -= 1,
        ref mut other => *other = State::Done,
    }
}

fn main() {
    let job = RefCell::new(Job { state: State::Waiting(2) });
    for _ in 0..3 {
        tick(&job);
        match job.borrow().state {
            State::Waiting(left) => println!("waits {left}"),
            State::Done => println!("done"),
        }
    }
    let name = Mutex::new(Some(String::from("a")));
    if let Some(ref mut text) = *name.lock().unwrap() {
        text.push('b');
    }
    let guard = &mut name.lock().unwrap();
    let ref mut place = **guard;
    place.as_mut().unwrap().push('c');
    println!("{place:?}");
}
