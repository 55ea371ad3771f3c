// Where a name is unknown, nothing is said of types that only it would tell.
use std::thread;

struct Queue {
    tasks: Vec<VecDeque<u8>>, //~ ERROR E0425
}

fn first(queue: &Queue) -> usize {
    queue.tasks.iter().map(|task| task.len()).sum()
}

fn main() {
    let handles: VecX<_> = (0..3).map(|i| thread::spawn(move || i)).collect(); //~ ERROR E0425
    let seen: Vec<i32> = handles.into_iter().map(|h| h.join().unwrap()).collect();
    println!("{seen:?} {}", first(&Queue { tasks: vec![] }));
    match twice(4) { //~ ERROR E0425
        Some(v) => println!("some {v}"),
        _ => {}
    }
    println!("{}", matches!(&unknown, b"ab")); //~ ERROR E0425
}
