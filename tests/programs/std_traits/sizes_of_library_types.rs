// How many bytes types of the library have, and what an `Option` around them needs.
use std::alloc::Layout;
use std::mem::{discriminant, size_of, Discriminant};
use std::sync::mpsc::{Receiver, Sender, SyncSender};
use std::sync::RwLockReadGuard;
use std::thread::{Builder, JoinHandle, ScopedJoinHandle, Thread, ThreadId};

#[derive(Debug)]
enum Shape {
    Dot,
    Line(u8),
}

macro_rules! sizes {
    ($($t:ty),* $(,)?) => {
        $(println!("{}: {}, optional {}", stringify!($t), size_of::<$t>(), size_of::<Option<$t>>());)*
    };
}

fn main() {
    sizes!(
        Layout, Thread, ThreadId, JoinHandle<()>, JoinHandle<String>, ScopedJoinHandle<'static, u8>, Builder,
        Sender<u8>, Sender<String>, SyncSender<u8>, Receiver<u8>, RwLockReadGuard<'static, u8>, RwLockReadGuard<'static, String>,
        Discriminant<Shape>, Discriminant<Option<u8>>,
    );
    println!("{:?} {:?}", discriminant(&Shape::Dot), discriminant(&Shape::Line(3)));
    println!("{:?}", Layout::new::<u32>().align_to(16));
    println!("{:?}", Layout::array::<u16>(5).unwrap().extend(Layout::new::<u64>()));
    println!("{:?}", Layout::from_size_align(8, 3).is_err());
    println!("{:?}", Builder::new().name("worker".to_string()).stack_size(65536));
    let worker = Builder::new().name("worker".to_string()).spawn(|| std::thread::current().name().map(str::to_owned)).unwrap();
    println!("{:?} {:?}", worker.thread().name(), worker.thread().id() == std::thread::current().id());
    println!("{:?}", worker.join().unwrap());
    let lock = std::sync::RwLock::new(vec![1, 2]);
    {
        let first = lock.read().unwrap();
        let second = lock.try_read().unwrap();
        println!("{:?} {:?} {}", first, second[1], lock.try_write().is_err());
    }
    lock.write().unwrap().push(3);
    println!("{:?}", lock);
}
