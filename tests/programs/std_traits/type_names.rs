// What type_name says: crates, paths, lifetimes, closures.
#![allow(unused)]
use std::any::type_name as n;
fn t<T>(_: T) {
    println!("{}", n::<T>());
}
struct U;
trait Tr {
    fn m(&self) {}
}
impl Tr for U {}
impl U {
    fn i(&self) {}
}
fn g<T>(_: T) {}
mod m {
    pub struct X<'a, T, const N: usize>(pub &'a T);
    pub fn f() {
        struct In;
        super::t(In);
    }
}
macro_rules! p { ($($t:ty),* $(,)?) => { $(println!("{}", n::<$t>());)* } }
fn main() {
    p!(Option<u8>, Result<u8,()>, Vec<u8>, String, Box<u8>, std::rc::Rc<u8>, std::rc::Weak<u8>, std::sync::Arc<u8>, std::sync::Weak<u8>, std::cell::Cell<u8>, std::cell::RefCell<u8>, std::cell::OnceCell<u8>, std::cell::LazyCell<u8>, std::cell::UnsafeCell<u8>, std::cell::Ref<'static, u8>, std::cell::RefMut<'static, u8>, std::cell::BorrowError, std::cell::BorrowMutError);
    p!(std::collections::HashMap<u8,u8>, std::collections::HashSet<u8>, std::collections::BTreeMap<u8,u8>, std::collections::BTreeSet<u8>, std::collections::VecDeque<u8>, std::collections::BinaryHeap<u8>, std::collections::LinkedList<u8>, std::collections::hash_map::Entry<'static,u8,u8>, std::collections::btree_map::Entry<'static,u8,u8>,std::collections::hash_map::DefaultHasher, std::collections::hash_map::RandomState, std::collections::hash_map::Iter<'static,u8,u8>, std::collections::hash_map::IntoIter<u8,u8>, std::collections::hash_map::Keys<'static,u8,u8>, std::collections::hash_map::Values<'static,u8,u8>, std::collections::btree_map::Iter<'static,u8,u8>, std::collections::vec_deque::Iter<'static,u8>, std::cmp::Reverse<u8>, std::cmp::Ordering);
    p!(
        std::sync::Mutex<u8>,
        std::sync::RwLock<u8>,
        std::sync::MutexGuard<'static, u8>,
        std::sync::RwLockReadGuard<'static, u8>,
        std::sync::RwLockWriteGuard<'static, u8>,
        std::sync::Condvar,
        std::sync::Once,
        std::sync::OnceLock<u8>,
        std::sync::LazyLock<u8>,
        std::sync::Barrier,
        std::sync::mpsc::Sender<u8>,
        std::sync::mpsc::Receiver<u8>,
        std::sync::mpsc::SyncSender<u8>,
        std::sync::mpsc::SendError<u8>,
        std::sync::mpsc::RecvError,
        std::sync::mpsc::TryRecvError,
        std::sync::PoisonError<u8>,
        std::sync::TryLockError<u8>,
        std::sync::atomic::AtomicBool,
        std::sync::atomic::AtomicUsize,
        std::sync::atomic::AtomicI32,
        std::sync::atomic::Ordering,
        std::thread::JoinHandle<u8>,
        std::thread::Thread,
        std::thread::ThreadId,
        std::thread::Builder
    );
    p!(std::time::Duration, std::time::Instant, std::ops::Range<u8>, std::ops::RangeInclusive<u8>, std::ops::RangeFrom<u8>, std::ops::RangeTo<u8>, std::ops::RangeFull, std::ops::RangeToInclusive<u8>, std::ops::Bound<u8>, std::ops::ControlFlow<u8,u8>, std::marker::PhantomData<u8>, std::mem::ManuallyDrop<u8>, std::mem::MaybeUninit<u8>, std::num::Wrapping<u8>, std::num::Saturating<u8>, std::num::NonZeroU8, std::num::ParseIntError, std::num::ParseFloatError, std::num::IntErrorKind, std::num::TryFromIntError, std::str::ParseBoolError, std::str::Utf8Error, std::string::FromUtf8Error, std::char::ParseCharError, std::char::CharTryFromError, std::fmt::Error, std::fmt::Arguments<'static>, std::fmt::Formatter<'static>, std::io::Error, std::io::ErrorKind, std::io::Stdin, std::io::Stdout, std::io::Cursor<u8>, std::io::BufReader<u8>, std::alloc::Layout, std::any::TypeId, std::borrow::Cow<'static, str>, std::pin::Pin<Box<u8>>, std::task::Poll<u8>, std::task::Context<'static>, std::task::Waker, std::ptr::NonNull<u8>, std::convert::Infallible, std::env::Args, std::env::VarError, std::process::ExitCode, std::array::TryFromSliceError, std::array::IntoIter<u8, 3>);
    p!(
        dyn std::fmt::Debug,
        dyn std::fmt::Display,
        dyn std::any::Any,
        dyn std::error::Error,
        Box<dyn std::error::Error + Send + Sync>,
        dyn Fn(i32) -> u8,
        dyn FnMut(),
        dyn Iterator<Item = u8>,
        fn(i32) -> u8,
        unsafe fn(),
        &dyn Tr,
        &'static mut [u8],
        *const u8,
        *mut U,
        [u8; 3],
        (u8,),
        (),
        m::X<'static, u8, 4>,
        Vec<m::X<'static, Option<U>, 0>>,
        dyn Tr + Send,
        Option<&'static dyn Tr>,
        &(dyn Tr + Send)
    );
    p!(
        std::vec::IntoIter<u8>,
        std::vec::Drain<'static, u8>,
        std::slice::Iter<'static, u8>,
        std::slice::IterMut<'static, u8>,
        std::slice::Windows<'static, u8>,
        std::slice::Chunks<'static, u8>,
        std::str::Chars<'static>,
        std::str::CharIndices<'static>,
        std::str::Bytes<'static>,
        std::str::Lines<'static>,
        std::str::Split<'static, char>,
        std::str::SplitWhitespace<'static>,
        std::option::IntoIter<u8>,
        std::option::Iter<'static, u8>,
        std::iter::Empty<u8>,
        std::iter::Once<u8>,
        std::iter::Repeat<u8>,
        std::char::ToUppercase
    );
    t([1].iter().map(|x| x + 1));
    t((0..3).filter(|x| x % 2 == 0));
    t((0..3).enumerate());
    t((0..3).zip(1..2));
    t((0..3).rev());
    t((0..3).skip(1));
    t((0..3).take(1));
    t((0..3).step_by(1));
    t((0..3).chain(1..2));
    t((0..3).peekable());
    t((0..3).cycle());
    t((0..3).flat_map(|x| 0..x));
    t([[1]].into_iter().flatten());
    t((0..3).scan(0, |a, b| Some(b)));
    t([1].iter().copied());
    t([1].iter().cloned());
    t((0..3).fuse());
    t((0..3).inspect(|_| ()));
    t((0..3).take_while(|_| true));
    t((0..3).skip_while(|_| true));
    t((0..3).map_while(|x| Some(x)));
    t((0..3).filter_map(|x| Some(x)));
    t(std::iter::from_fn(|| Some(1)));
    t(std::iter::successors(Some(1), |x| Some(*x)));
    t(std::iter::repeat_with(|| 1));
    t(std::iter::once_with(|| 1));
    t("a".split_terminator('c'));
    t("a".char_indices());
    t("a b".split(' '));
    t("a b".split(|c: char| true));
    t(vec![1].chunks_exact(1));
    t(|x: i32| x);
    t(main);
    t(g::<u8>);
    t(U::i);
    t(<U as Tr>::m);
    t(m::f);
    m::f();
    struct Loc;
    t(Loc);
    t(Loc::q);
    fn inner() -> impl Fn() {
        || ()
    }
    t(inner());
    let c = || {
        struct D;
        t(D);
        t(|| ());
    };
    c();
    impl Loc {
        fn q() {}
    }
    println!("{}", std::any::type_name_of_val("x"));
    println!("{}", std::any::type_name_of_val(&1.5));
    t(m::X::<_, 3>(&1));
}
