struct S<T> { x: T }
fn f<T: AsRef<&str>>(t: T) {}  //~ ERROR E0637
fn g<T>(t: T) where T: PartialEq<&str> {}  //~ ERROR E0637
impl PartialEq<&str> for S<i32> { fn eq(&self, o: &&str) -> bool { true } }
impl S<&str> { fn f(&self) {} }
impl From<&str> for S<String> { fn from(s: &str) -> Self { S { x: s.to_string() } } }
struct H { f: fn(&str) -> &str, g: Box<dyn Fn(&i32)>, h: Vec<&i32>, i: Box<dyn Fn(&i32, &i32) -> &i32> }  //~ ERROR E0106
fn main() {}
