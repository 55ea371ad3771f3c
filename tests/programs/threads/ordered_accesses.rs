// Everything that puts one access before another: none of this is a data race.
use std::cell::UnsafeCell;
use std::sync::atomic::{fence, AtomicBool, AtomicPtr, AtomicUsize, Ordering};
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, Once, OnceLock, RwLock};
use std::thread;

struct Racy<T>(UnsafeCell<T>);
unsafe impl<T> Sync for Racy<T> {}
unsafe impl<T> Send for Racy<T> {}
impl<T> Racy<T> {
    const fn new(t: T) -> Self {
        Racy(UnsafeCell::new(t))
    }
    #[allow(clippy::mut_from_ref)]
    fn get(&self) -> &mut T {
        unsafe { &mut *self.0.get() }
    }
}

// A lock of one's own.
struct Spin<T> {
    taken: AtomicBool,
    value: Racy<T>,
}
impl<T> Spin<T> {
    fn with<R>(&self, f: impl FnOnce(&mut T) -> R) -> R {
        while self.taken.compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
            thread::yield_now();
        }
        let r = f(self.value.get());
        self.taken.store(false, Ordering::Release);
        r
    }
}

static PLACE: Racy<Vec<i32>> = Racy::new(Vec::new());
static READY: AtomicBool = AtomicBool::new(false);
static COUNT: AtomicUsize = AtomicUsize::new(0);
static ONCE: Once = Once::new();
static CELL: OnceLock<String> = OnceLock::new();
static LAZY: LazyLock<Vec<u32>> = LazyLock::new(|| vec![1, 2, 3]);
static HEAD: AtomicPtr<u64> = AtomicPtr::new(std::ptr::null_mut());

fn fences() {
    let other = thread::spawn(|| {
        PLACE.get().push(1);
        fence(Ordering::Release);
        READY.store(true, Ordering::Relaxed);
    });
    while !READY.load(Ordering::Relaxed) {
        thread::yield_now();
    }
    fence(Ordering::Acquire);
    PLACE.get().push(2);
    println!("{:?}", PLACE.get());
    other.join().unwrap();
}

fn spinning() {
    let spin = Arc::new(Spin { taken: AtomicBool::new(false), value: Racy::new(0) });
    let all: Vec<_> = (0..4)
        .map(|k| {
            let spin = Arc::clone(&spin);
            thread::spawn(move || {
                for _ in 0..5 {
                    spin.with(|n| *n += k);
                    COUNT.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    for one in all {
        one.join().unwrap();
    }
    println!("{} {}", spin.with(|n| *n), COUNT.load(Ordering::Relaxed));
}

fn scopes() {
    let mut numbers = vec![1, 2, 3, 4];
    let mut total = 0;
    thread::scope(|s| {
        let (a, b) = numbers.split_at_mut(2);
        s.spawn(move || a[0] += 10);
        s.spawn(move || b[1] += 20);
        s.spawn(|| total += 5);
    });
    numbers.push(total);
    println!("{numbers:?}");
}

fn channels() {
    let (tx, rx) = channel();
    let (back, done) = sync_channel::<Box<Racy<i32>>>(1);
    let other = thread::spawn(move || {
        for b in rx {
            let b: Box<Racy<i32>> = b;
            *b.get() += 1;
            back.send(b).unwrap();
        }
    });
    for k in 0..3 {
        let b = Box::new(Racy::new(k));
        *b.get() += 10;
        tx.send(b).unwrap();
        let b = done.recv().unwrap();
        *b.get() += 100;
        println!("{}", b.get());
    }
    drop(tx);
    other.join().unwrap();
}

fn owners() {
    struct Told(i32);
    impl Drop for Told {
        fn drop(&mut self) {
            self.0 += 1;
            COUNT.fetch_add(self.0 as usize, Ordering::Relaxed);
        }
    }
    let told = Arc::new(Racy::new(Told(1)));
    let other = {
        let told = Arc::clone(&told);
        thread::spawn(move || told.get().0 = 4)
    };
    while Arc::strong_count(&told) > 1 {
        thread::yield_now();
    }
    drop(told);
    other.join().unwrap();
    println!("{}", COUNT.load(Ordering::Relaxed));
}

fn locks() {
    let pair = Arc::new((Mutex::new(Vec::new()), Condvar::new()));
    let place = Arc::new(Racy::new(0));
    let other = {
        let (pair, place) = (Arc::clone(&pair), Arc::clone(&place));
        thread::spawn(move || {
            *place.get() = 7;
            pair.0.lock().unwrap().push(1);
            pair.1.notify_all();
        })
    };
    let guard = pair.1.wait_while(pair.0.lock().unwrap(), |v| v.is_empty()).unwrap();
    *place.get() += guard.len() as i32;
    println!("{}", place.get());
    drop(guard);
    other.join().unwrap();
    let shared = Arc::new((RwLock::new(0), Racy::new(1)));
    let reader = {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            while *shared.0.read().unwrap() == 0 {
                thread::yield_now();
            }
            *shared.1.get() += 1;
            *shared.1.get()
        })
    };
    *shared.1.get() = 3;
    *shared.0.write().unwrap() = 1;
    println!("{}", reader.join().unwrap());
}

fn meetings() {
    let barrier = Arc::new((Barrier::new(3), [Racy::new(1), Racy::new(2), Racy::new(3)]));
    let all: Vec<_> = (0..3)
        .map(|k| {
            let b = Arc::clone(&barrier);
            thread::spawn(move || {
                *b.1[k].get() += 1;
                b.0.wait();
                let sum = *b.1[0].get() + *b.1[1].get() + *b.1[2].get();
                b.0.wait();
                *b.1[(k + 1) % 3].get() += sum;
                sum
            })
        })
        .collect();
    let sums: Vec<i32> = all.into_iter().map(|t| t.join().unwrap()).collect();
    println!("{sums:?} {}", barrier.1[0].get());
    let parked = thread::spawn(|| {
        while !READY.load(Ordering::Relaxed) {
            thread::park();
        }
        PLACE.get().push(3);
    });
    parked.thread().unpark();
    parked.join().unwrap();
    println!("{:?}", PLACE.get());
}

fn once() {
    let all: Vec<_> = (0..3)
        .map(|_| {
            thread::spawn(|| {
                ONCE.call_once(|| PLACE.get().clear());
                let text = CELL.get_or_init(|| PLACE.get().len().to_string());
                text.len() + LAZY.len()
            })
        })
        .collect();
    println!("{}", all.into_iter().map(|t| t.join().unwrap()).sum::<usize>());
}

fn pointers() {
    let maker = thread::spawn(|| {
        let block = Box::into_raw(Box::new(41u64));
        unsafe { *block += 1 };
        HEAD.store(block, Ordering::Release);
    });
    let mut block: *mut u64 = std::ptr::null_mut();
    while block.is_null() {
        block = HEAD.swap(std::ptr::null_mut(), Ordering::Acquire);
        thread::yield_now();
    }
    println!("{}", unsafe { Box::from_raw(block) });
    maker.join().unwrap();
}

fn main() {
    fences();
    spinning();
    scopes();
    channels();
    owners();
    locks();
    meetings();
    once();
    pointers();
    for k in 0..300 {
        thread::spawn(move || PLACE.get().push(k)).join().unwrap();
    }
    println!("{}", PLACE.get().len());
}

//> [1, 2]
//> 30 20
//> [11, 2, 3, 24, 5]
//> 111
//> 112
//> 113
//> 25
//> 8
//> 4
//> [9, 9, 9] 11
//> [1, 2, 3]
//> 12
//> 42
//> 300
