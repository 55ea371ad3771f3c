// A channel: values in order, the end when all senders are gone, the errors of both ends.
use std::sync::mpsc::{self, RecvTimeoutError, TryRecvError};
use std::thread;
use std::time::Duration;

fn main() {
    let (tx, rx) = mpsc::channel();
    let other = tx.clone();
    let worker = thread::spawn(move || {
        for i in 1..=3 {
            tx.send(i * 10).unwrap();
            thread::sleep(Duration::from_millis(40));
        }
    });
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(20));
        other.send(99).unwrap();
    });
    for value in &rx {
        println!("{value}");
    }
    println!("{:?} {:?}", rx.recv(), rx.try_recv()); //> Err(RecvError) Err(Disconnected)
    worker.join().unwrap();

    let (tx, rx) = mpsc::channel::<String>();
    println!("{:?}", rx.try_recv() == Err(TryRecvError::Empty)); //> true
    println!("{:?}", rx.recv_timeout(Duration::from_millis(5)) == Err(RecvTimeoutError::Timeout)); //> true
    drop(rx);
    let refused = tx.send(String::from("late"));
    println!("{:?}", refused); //> Err(SendError { .. })
    println!("{}", refused.unwrap_err().0); //> late
}
