// PhantomData has all derivable traits; what RefCell's errors say.
use std::cell::RefCell;
use std::marker::PhantomData;
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct L<T>(u8, PhantomData<T>);
fn main() {
    let c = RefCell::new(1);
    let b = c.borrow_mut();
    println!("{} {:?}", c.try_borrow().unwrap_err(), c.try_borrow().map(|_| ()));
    println!(
        "{} {:?}",
        c.try_borrow_mut().unwrap_err(),
        c.try_borrow_mut().map(|_| ())
    );
    drop(b);
    let mut v = vec![L::<u8>(2, PhantomData), L(1, PhantomData)];
    v.sort();
    println!("{v:?} {:?}", v[0].partial_cmp(&v[1]));
    let mut s = std::collections::HashSet::new();
    s.insert(v[0]);
    println!("{}", s.contains(&L(1, PhantomData)));
    println!("{}", std::mem::size_of::<Option<std::slice::Iter<u8>>>());
    println!("{:?}", L::<String>(3, PhantomData));
}
