// Cleanup.
//@ exit: 101
use std::panic::{self, AssertUnwindSafe};
struct Log<'a> {
    name: &'a str,
    out: &'a std::cell::RefCell<Vec<String>>,
}
impl Drop for Log<'_> {
    fn drop(&mut self) {
        self.out.borrow_mut().push(format!("drop {}", self.name));
    }
}
fn risky(n: i32, out: &std::cell::RefCell<Vec<String>>) -> i32 {
    let _a = Log { name: "a", out };
    if n == 0 {
        panic!("zero");
    }
    let _b = Log { name: "b", out };
    let v: Vec<i32> = vec![1, 2, 3];
    v[n as usize] / (n - 1)
}
fn main() {
    panic::set_hook(Box::new(|_| {}));
    let out = std::cell::RefCell::new(vec![]);
    for n in [2, 0, 1, 7] {
        let r = panic::catch_unwind(AssertUnwindSafe(|| risky(n, &out)));
        match r {
            Ok(v) => println!("{n}: {v}"),
            Err(e) => {
                let msg = e
                    .downcast_ref::<&str>()
                    .map(|s| s.to_string())
                    .or_else(|| e.downcast_ref::<String>().cloned())
                    .unwrap_or_default();
                println!("{n}: caught {msg}");
            }
        }
    }
    println!("{:?}", out.borrow());
    let _ = panic::take_hook();
    let r = panic::catch_unwind(|| panic::resume_unwind(Box::new(42i32)));
    println!("{:?}", r.map(|_: ()| 0).unwrap_err().downcast::<i32>().ok());
    let none: Result<i32, String> = Err("final".into());
    none.unwrap();
}
