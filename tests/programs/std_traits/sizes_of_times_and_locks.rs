// Durations leave room for `None`; locks are as small as rustc's.
use std::mem::size_of;
use std::sync::{Condvar, Mutex, Once, OnceLock, RwLock};
use std::thread::ThreadId;
use std::time::{Duration, Instant};
fn main() {
    println!("{} {}", size_of::<Duration>(), size_of::<Option<Duration>>());
    println!("{} {}", size_of::<Instant>(), size_of::<Option<Instant>>());
    println!("{} {}", size_of::<ThreadId>(), size_of::<Option<ThreadId>>());
    println!("{} {} {}", size_of::<Mutex<u8>>(), size_of::<Mutex<u32>>(), size_of::<Mutex<String>>());
    println!("{} {} {}", size_of::<RwLock<()>>(), size_of::<RwLock<u32>>(), size_of::<RwLock<u64>>());
    println!("{} {} {}", size_of::<OnceLock<u8>>(), size_of::<OnceLock<String>>(), size_of::<Option<OnceLock<u8>>>());
    println!("{} {}", size_of::<Condvar>(), size_of::<Once>());
    let some = Some(Duration::from_millis(1999));
    println!("{:?} {:?}", some.map(|d| d * 2 + Duration::from_nanos(1)), some.and_then(|d| d.checked_sub(Duration::MAX)));
    println!("{:?} {:?}", Duration::MAX, Duration::default() < Duration::new(0, 1));
}
