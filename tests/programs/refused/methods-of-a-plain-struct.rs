struct S { f: i32 }
fn main() { let s = S { f: 1 }; s.f(); s.clone(); s.to_string(); s.fmt(); s == s; let t = S::new(); S::default(); }  //~ ERROR E0369 E0599
