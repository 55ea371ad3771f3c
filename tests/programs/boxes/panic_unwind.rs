// Panic unwind.
//@ exit: 101
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Holder {
    a: Noisy,
    b: Option<Box<Noisy>>,
    list: Vec<Noisy>,
}

fn risky(n: i32) -> Holder {
    let _local = Noisy("local");
    let h = Holder {
        a: Noisy("a"),
        b: Some(Box::new(Noisy("b"))),
        list: vec![Noisy("l1"), Noisy("l2")],
    };
    if n > 1 {
        panic!("risky failed with {n}");
    }
    h
}

fn main() {
    let first = risky(1);
    println!(
        "got holder with {} items and {}",
        first.list.len(),
        first.b.is_some()
    );
    let Holder { a, .. } = first;
    println!("kept {}", a.0);
    let _second = risky(2);
    println!("never");
}
