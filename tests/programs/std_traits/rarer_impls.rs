// Traits of the library's types that are met now and then.
use std::borrow::Cow;
use std::cell::OnceCell;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, OnceLock, RwLock};

#[derive(Default, Debug)]
struct Config {
    name: Cow<'static, str>,
    levels: Cow<'static, [u8]>,
    shared: Rc<str>,
    list: Arc<[i32]>,
    pinned: Pin<Box<i32>>,
}

fn main() {
    println!("{:?}", Config::default());
    let mut text: Cow<str> = ["a", "b"].into_iter().collect();
    text += Cow::from("c");
    println!("{} {}", text.clone() + Cow::Borrowed("d"), text);
    let levels: Cow<[i32]> = (1..4).collect();
    println!("{} {:?}", levels == vec![1, 2, 3], levels);
    let boxed: Box<str> = "xyz".chars().rev().collect();
    let joined: Box<str> = vec![String::from("p"), String::from("q")].into_iter().collect();
    println!("{boxed} {joined}");
    println!("{} {}", OnceCell::from(3) == OnceCell::from(3), OnceCell::from(3) == OnceCell::new());
    println!("{:?} {:?}", AssertUnwindSafe(4), AssertUnwindSafe::<u8>::default().0);
    println!("{:?}", Box::pin(1).cmp(&Box::pin(2)));
    println!("{:?}", RwLock::from(5).into_inner());
    println!("{}", <*const u8>::default().is_null());
    println!("{:?}", std::mem::MaybeUninit::<u8>::uninit());
    println!("{:?}", std::array::IntoIter::<u8, 3>::default().next());
    fn same<T: Eq>() {}
    same::<OnceLock<i32>>();
    let counted = Rc::new(7);
    println!("{:?}", std::panic::catch_unwind(|| *counted + 1).ok());
}

//> Config { name: "", levels: [], shared: "", list: [], pinned: 0 }
//> abcd abc
//> true [1, 2, 3]
//> zyx pq
//> true false
//> AssertUnwindSafe(4) 0
//> Less
//> Ok(5)
//> true
//> MaybeUninit<u8>
//> None
//> Some(8)
