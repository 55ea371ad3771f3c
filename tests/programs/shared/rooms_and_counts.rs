// Rc and Arc: room that is filled later, raw pointers that carry counts, and what they are made from.
use std::borrow::Cow;
use std::rc::{Rc, Weak};
use std::sync::Arc;

fn main() {
    let mut one = Rc::<i32>::new_uninit();
    Rc::get_mut(&mut one).unwrap().write(5);
    let one = unsafe { one.assume_init() };
    let mut many = Rc::<[i32]>::new_uninit_slice(3);
    for (i, place) in Rc::get_mut(&mut many).unwrap().iter_mut().enumerate() {
        place.write(i as i32 * 10);
    }
    let many = unsafe { many.assume_init() };
    let zero = unsafe { Rc::<u64>::new_zeroed().assume_init() };
    let zeros = unsafe { Arc::<[u16]>::new_zeroed_slice(4).assume_init() };
    println!("{one} {many:?} {zero} {zeros:?}");
    let room = unsafe { Box::<u32>::new_zeroed().assume_init() };
    println!("{room}");

    let text = Arc::new(String::from("shared"));
    let raw = Arc::into_raw(text);
    unsafe {
        Arc::increment_strong_count(raw);
        let back = Arc::from_raw(raw);
        println!("{back} {}", Arc::strong_count(&back));
        Arc::decrement_strong_count(raw);
        println!("{}", Arc::strong_count(&back));
    }

    let owner = Rc::new([1u8, 2, 3]);
    let weak = Rc::downgrade(&owner);
    println!("{}", weak.as_ptr() == Rc::as_ptr(&owner));
    let raw = weak.into_raw();
    println!("{} {:?}", Rc::weak_count(&owner), unsafe { *raw });
    let weak = unsafe { Weak::from_raw(raw) };
    println!("{:?}", weak.upgrade());
    drop(owner);
    println!("{:?} {:?}", weak.upgrade(), Weak::<String>::new().upgrade());
    let none = unsafe { Weak::from_raw(Weak::<u8>::new().into_raw()) };
    println!("{}", none.strong_count());

    let word: Rc<str> = Rc::from("ab");
    let bytes: Rc<[u8]> = word.into();
    let cow: Cow<'_, str> = Cow::Owned(String::from("owned"));
    let shared: Arc<str> = Arc::from(cow);
    let list: Rc<[i32]> = Cow::Borrowed(&[4, 5][..]).into();
    println!("{bytes:?} {shared} {list:?}");
}
