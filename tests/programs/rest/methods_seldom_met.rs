// Methods of the library that few programs call.
use std::any::Any;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::{Arc, RwLock};
use std::thread;
use std::time::Duration;

fn main() {
    let mut v = vec![1u64, 2];
    println!("{:?} {}", v.try_reserve(10), v.capacity() >= 12);
    let error = v.try_reserve(usize::MAX).unwrap_err();
    println!("{error:?} | {error}");
    let mut s = String::from("ab");
    println!("{:?} {:?}", s.try_reserve_exact(6), s.try_reserve(usize::MAX).is_err());

    let mut d: VecDeque<i32> = (1..=6).collect();
    d.rotate_left(4);
    for x in d.range_mut(1..4) {
        *x *= 10;
    }
    println!("{:?} {:?} {:?} {:?}", d, d.clone().pop_front_if(|x| *x == 5), d.clone().pop_back_if(|x| *x > 9), d.len());

    let mut a = [1, 2, 3];
    let [first, .., last] = a.each_mut();
    std::mem::swap(first, last);
    println!("{a:?}");
    if let Some([x, y]) = a.last_chunk_mut() {
        (*x, *y) = (7, 8);
    }
    println!("{a:?}");
    println!("{:?}", a.last_chunk_mut::<4>());

    let mut o: Option<Vec<i32>> = None;
    o.get_or_insert_default().push(4);
    println!("{o:?}");

    let any: Rc<dyn Any> = Rc::new(5i32);
    let other = any.clone();
    println!("{:?} {}", any.downcast::<i32>(), other.downcast::<String>().is_err());
    let any: Arc<dyn Any + Send + Sync> = Arc::new("text");
    println!("{:?}", any.downcast::<&str>().map(|t| t.len()));

    let lock = Arc::new(RwLock::new(1));
    let theirs = lock.clone();
    let _ = thread::spawn(move || {
        let _guard = theirs.write().unwrap();
        panic!("poison");
    })
    .join();
    print!("{} ", lock.is_poisoned());
    lock.clear_poison();
    println!("{} {:?}", lock.is_poisoned(), lock.read().map(|n| *n).ok());

    let t = Duration::from_millis(1500);
    println!("{:?} {:?} {:?}", t.abs_diff(Duration::from_secs(4)), t.mul_f32(1.5), t.div_f32(3.0));
    println!("{} {:?}", t.div_duration_f64(Duration::from_millis(500)), Duration::MAX.saturating_mul(2) == Duration::MAX);
    println!("{:?} {:?}", Duration::try_from_secs_f64(2.5), Duration::try_from_secs_f64(-1.0));
    println!("{}", Duration::try_from_secs_f64(f64::NAN).unwrap_err());
}
