// Nobody passes a barrier before all have come; a OnceLock is written once.
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier, OnceLock};
use std::thread;

static NAME: OnceLock<String> = OnceLock::new();

fn main() {
    let barrier = Arc::new(Barrier::new(4));
    let before = Arc::new(AtomicU32::new(0));
    let handles: Vec<_> = (0..4)
        .map(|i| {
            let (barrier, before) = (Arc::clone(&barrier), Arc::clone(&before));
            thread::spawn(move || {
                before.fetch_add(1, Ordering::SeqCst);
                let leads = barrier.wait().is_leader();
                NAME.get_or_init(|| String::from("set once"));
                (before.load(Ordering::SeqCst), leads, i)
            })
        })
        .collect();
    let mut leaders = 0;
    for handle in handles {
        let (seen, leads, i) = handle.join().unwrap();
        leaders += leads as u32;
        println!("{i} saw {seen}");
    }
    println!("{leaders} {}", NAME.get().unwrap()); //> 1 set once
}
