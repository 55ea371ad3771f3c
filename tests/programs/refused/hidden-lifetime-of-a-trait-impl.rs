struct R<'a>(&'a str);
trait T { fn f(&self) -> &str; }
impl T for R { fn f(&self) -> &str { self.0 } }  //~ ERROR E0726
fn main() {}
