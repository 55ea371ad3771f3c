// Things done once: others wait while the first is at work, a panic poisons, `OnceLock` drops what it holds; sizes.
//@ exit: 101
use std::mem::size_of;
use std::sync::{Arc, Condvar, LazyLock, Mutex, Once, OnceLock, RwLock};
use std::thread;
use std::time::Duration;
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
static O: Once = Once::new();
static L: OnceLock<String> = OnceLock::new();
static Z: LazyLock<Vec<i32>> = LazyLock::new(|| {
    println!("computing");
    thread::sleep(Duration::from_millis(20));
    vec![1, 2]
});
static P: Once = Once::new();
static BAD: LazyLock<i32> = LazyLock::new(|| panic!("no value"));
fn main() {
    let hs: Vec<_> = (0..3)
        .map(|i| {
            thread::spawn(move || {
                O.call_once(|| {
                    println!("once");
                    thread::sleep(Duration::from_millis(10));
                    println!("once done");
                });
                let v = L.get_or_init(|| {
                    thread::sleep(Duration::from_millis(5));
                    format!("by one of them")
                });
                v.len() + Z.len() + O.is_completed() as usize * 100
            })
        })
        .collect();
    for h in hs {
        println!("{}", h.join().unwrap());
    }
    println!("{:?} {:?} {:?}", L.get(), L.set("x".into()), *Z);
    let r = thread::spawn(|| P.call_once(|| panic!("first"))).join();
    println!("{}", r.is_err());
    P.call_once_force(|s| println!("poisoned {}", s.is_poisoned()));
    P.call_once(|| println!("never"));
    println!(
        "{} {}",
        thread::spawn(|| *BAD).join().is_err(),
        thread::spawn(|| *BAD + 1).join().is_err()
    );
    let mut l = OnceLock::from(D("a"));
    println!("{:?}", l.get_mut().map(|d| d.0));
    drop(l.take());
    let _ = l.set(D("b"));
    println!("{:?}", l.set(D("c")).is_err());
    {
        let _e: OnceLock<D> = OnceLock::new();
    }
    println!("{:?}", l.into_inner().map(|d| d.0));
    let m: OnceLock<i32> = OnceLock::new();
    println!(
        "{m:?} {:?} {}",
        OnceLock::from(3).clone(),
        OnceLock::from(1) == OnceLock::from(1)
    );
    println!(
        "{} {} {} {} {} {} {}",
        size_of::<Mutex<u8>>(),
        size_of::<Mutex<u64>>(),
        size_of::<RwLock<u8>>(),
        size_of::<RwLock<u64>>(),
        size_of::<Condvar>(),
        size_of::<Once>(),
        size_of::<OnceLock<String>>()
    );
    let _k = OnceLock::from(D("kept"));
    let z: LazyLock<i32> = LazyLock::new(|| 4);
    println!("{z:?} {} {z:?}", *z);
    println!("{:?} {:?}", Arc::new(Mutex::new(1)), RwLock::new('a'));
    let q = Once::new();
    let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| q.call_once(|| panic!("x"))));
    println!("{}", r.is_err());
    q.call_once(|| ());
}
