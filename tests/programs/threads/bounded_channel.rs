// A channel with room for two values, and one with room for none.
use std::sync::mpsc::{sync_channel, TrySendError};
use std::thread;

fn main() {
    let (tx, rx) = sync_channel(2);
    tx.send('a').unwrap();
    tx.send('b').unwrap();
    match tx.try_send('c') {
        Err(TrySendError::Full(c)) => println!("no room for {c}"), //> no room for c
        other => println!("{other:?}"),
    }
    let sender = thread::spawn(move || {
        for c in ['c', 'd', 'e'] {
            tx.send(c).unwrap();
        }
    });
    let all: String = rx.iter().collect();
    println!("{all}"); //> abcde
    sender.join().unwrap();

    let (tx, rx) = sync_channel(0);
    let sender = thread::spawn(move || tx.send(5).is_ok());
    println!("{:?}", rx.recv()); //> Ok(5)
    println!("{}", sender.join().unwrap()); //> true
}
