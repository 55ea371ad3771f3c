// Cells that are filled once, polls of results, layouts, durations.
use std::alloc::Layout;
use std::cell::{Cell, LazyCell, RefCell, UnsafeCell};
use std::sync::{LazyLock, Once, OnceLock, RwLock, RwLockWriteGuard};
use std::task::Poll;
use std::thread;
use std::time::Duration;

thread_local! {
    static NEVER_MADE: Cell<i32> = panic!("made");
    static NAMES: RefCell<Vec<&'static str>> = panic!("made too");
}
static READY: OnceLock<String> = OnceLock::new();

fn main() {
    let mut lazy = LazyCell::new(|| 4);
    println!("{:?}", LazyCell::get(&lazy));
    println!("{}", LazyCell::force_mut(&mut lazy));
    *lazy += 1;
    println!("{:?}", LazyCell::get_mut(&mut lazy));
    println!("{:?}", LazyCell::get(&lazy));
    let mut lock = LazyLock::new(|| vec![1]);
    LazyLock::force_mut(&mut lock).push(2);
    println!("{:?} {lock:?}", LazyLock::get(&lock));
    let cell = RefCell::new(3);
    println!("{:?}", unsafe { cell.try_borrow_unguarded() });
    let held = cell.borrow_mut();
    println!("{:?}", unsafe { cell.try_borrow_unguarded() }.is_err());
    drop(held);
    let mut n = 1;
    *UnsafeCell::from_mut(&mut n).get_mut() += 1;
    println!("{n}");
    let raw = UnsafeCell::new(6);
    println!("{}", unsafe { *UnsafeCell::raw_get(&raw) });

    NEVER_MADE.set(12);
    NAMES.set(vec!["x"]);
    println!("{} {:?}", NEVER_MADE.get(), NAMES.take());

    let once = Once::new();
    let waiter = thread::scope(|s| {
        let h = s.spawn(|| { once.wait(); READY.wait().len() });
        once.call_once(|| println!("once"));
        READY.set("four".into()).unwrap();
        h.join().unwrap()
    });
    println!("{waiter}");
    let shared = RwLock::new(1);
    let mut w = shared.write().unwrap();
    *w = 2;
    let r = RwLockWriteGuard::downgrade(w);
    println!("{} {}", *r, *shared.read().unwrap());

    let p: Poll<Result<i32, &str>> = Poll::Ready(Ok(2));
    println!("{:?} {:?}", p.map_ok(|x| x * 3), p.map_err(|e| e.len()));
    let q: Poll<Option<Result<i32, i32>>> = Poll::Ready(Some(Err(2)));
    println!("{:?} {:?}", q.map_ok(|x| x * 3), q.map_err(|e| e + 1));
    let l = Layout::from_size_align(6, 4).unwrap();
    println!("{:?} {:?} {:?}", l.repeat(3).unwrap(), l.align_to(8).unwrap(), l.dangling_ptr().addr());
    println!("{:?} {:?}", Duration::from_nanos_u128(2_000_000_001), Duration::try_from_secs_f32(-1.0));
    println!("{}", Duration::from_secs(3).div_duration_f32(Duration::from_secs(2)));
    println!("{} {}", size_of::<std::any::TypeId>(), <std::primitive::u8>::MAX);
}
