// `Rc::from` and `Arc::from` of boxes whose content has no size of its own; the path alone as a function.
use std::fmt::Display;
use std::rc::Rc;
use std::sync::Arc;
struct Loud(i32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
impl Display for Loud {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{}>", self.0)
    }
}
fn main() {
    let boxes: Vec<Box<dyn Display>> = vec![Box::new(1u8), Box::new(Loud(2)), Box::new("three")];
    let shared: Vec<Rc<dyn Display>> = boxes.into_iter().map(Rc::from).collect();
    let again = shared.clone();
    drop(shared);
    println!("{}", again.iter().map(|d| d.to_string()).collect::<Vec<_>>().join(" "));
    let one: Option<Arc<dyn Display>> = Some(Box::new(Loud(4)) as Box<dyn Display>).map(Arc::from);
    println!("{}", one.unwrap());
    let text: Rc<str> = String::from("abc").into_boxed_str().into();
    let list: Rc<[u16]> = vec![1, 2, 3].into_boxed_slice().into();
    let plain: Rc<Loud> = Box::new(Loud(5)).into();
    println!("{text} {list:?} {plain} {}", Rc::strong_count(&plain));
}
