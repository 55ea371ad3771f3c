// Each thread has its own value, which is dropped when the thread ends.
use std::cell::{Cell, RefCell};
use std::thread;

struct Log(&'static str, u32);
impl Drop for Log {
    fn drop(&mut self) {
        println!("{} ends at {}", self.0, self.1);
    }
}

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(1) };
    static LOG: RefCell<Log> = RefCell::new(Log("thread", 0));
}

fn bump(by: u32) -> u32 {
    COUNT.with(|c| c.set(c.get() + by));
    COUNT.get()
}

fn main() {
    let first = bump(1); //? first = 2
    println!("{first}"); //> 2
    let other = thread::spawn(|| {
        LOG.with(|log| log.borrow_mut().1 = 7);
        bump(10)
    });
    println!("{}", other.join().unwrap());
    let second = bump(1);
    println!("{second}"); //> 3
    LOG.with_borrow_mut(|log| log.0 = "main");
    println!("end");
}
//> 2
//> thread ends at 7
//> 11
//> 3
//> end
//> main ends at 0
