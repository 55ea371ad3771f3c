struct R<'a>(&'a str);
impl R { fn f(&self) -> &str { self.0 } }  //~ ERROR E0726
fn main() {}
