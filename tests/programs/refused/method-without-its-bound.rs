struct P;
fn main() { let v = vec![P, P]; let w = v.clone(); v.sort(); println!("{}", w.len()); }  //~ ERROR E0277 E0599
