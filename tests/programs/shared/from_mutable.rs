// What a mutable reference lends can be copied into a box, an Rc or an Arc.
use std::rc::Rc;
use std::sync::Arc;

fn main() {
    let mut numbers = [3, 1, 2];
    let slice: &mut [i32] = &mut numbers;
    slice.sort();
    let shared: Rc<[i32]> = Rc::from(&mut *slice);
    slice[0] = 9;
    let other: Arc<[i32]> = Arc::from(slice);
    println!("{shared:?} {other:?}");
    let mut word = String::from("kite");
    let text: &mut str = &mut word;
    text.make_ascii_uppercase();
    let boxed: Box<str> = Box::from(&mut *text);
    let counted: Rc<str> = Rc::from(&mut *text);
    let sent: Arc<str> = Arc::from(text);
    println!("{boxed} {counted} {sent} {:?}", Box::<str>::default());
}
