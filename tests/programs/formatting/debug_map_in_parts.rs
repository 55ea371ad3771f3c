// `DebugMap::key` and `value` one after the other, plain and indented, and out of order.
use std::fmt;
struct Pairs(Vec<(&'static str, Option<i32>)>);
impl fmt::Debug for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (k, v) in &self.0 {
            map.key(&Some(k)).value(v);
        }
        map.entry(&'z', &[1, 2]).finish()
    }
}
struct Half;
impl fmt::Debug for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().key(&1).finish() //~ PANIC attempted to finish a map with a partial entry
    }
}
fn main() {
    let p = Pairs(vec![("a", None), ("b", Some(3))]);
    println!("{p:?}");
    println!("{p:#?}");
    println!("{:?}", Half);
}
