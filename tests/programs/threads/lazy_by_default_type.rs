// `LazyLock<T>` and `LazyCell<T>`: the second type parameter is a function pointer, which the closure becomes.
use std::cell::LazyCell;
use std::sync::{LazyLock, Mutex};
static LOG: LazyLock<Mutex<Vec<String>>> = LazyLock::new(|| {
    println!("made");
    Mutex::new(vec!["first".to_string()])
});
static SQUARES: LazyLock<[u32; 4]> = LazyLock::new(|| std::array::from_fn(|i| (i * i) as u32));
struct Settings {
    level: LazyCell<u8>,
    name: LazyCell<String, Box<dyn FnOnce() -> String>>,
}
fn main() {
    println!("start");
    LOG.lock().unwrap().push("second".into());
    println!("{:?} {:?}", LOG.lock().unwrap(), *SQUARES);
    let who = String::from("Ann");
    let s = Settings { level: LazyCell::new(|| 3), name: LazyCell::new(Box::new(move || who + "!")) };
    println!("{} {} {}", *s.level + 1, s.name.len(), *s.name);
    let plain: LazyCell<i32> = LazyCell::new(|| 5);
    println!("{}", *plain * 2);
}
