fn f(x: &mut [i32; 3], i: usize) -> i32 { let y = x[i]; x[i] = y / (y - 2); y }
fn main() { let mut a = [1, 2, 3]; let t = (1.5f64, 'c', true); loop { a[0] += f(&mut a, 1); break; } assert_eq!(t.1, 'd', "no {}", t.0); }
