// The fields of a packed type are dropped where they are aligned.
struct D(u32);
impl Drop for D { fn drop(&mut self) { println!("drop {} aligned {}", self.0, (self as *const D as usize) % 4 == 0); } }
#[repr(packed)] struct P { a: u8, d: D, e: D }
#[repr(C, packed(2))] struct Q { a: u8, d: D }
#[repr(C, packed)] struct G<T>(u8, T, u8);
fn main() {
    let p = P { a: 1, d: D(2), e: D(3) };
    let x = p.d;
    println!("moved {}", x.0);
    { let q = Q { a: 1, d: D(4) }; let y = q.d; println!("{} {}", q.a, y.0); }
    let mut p2 = P { a: 1, d: D(5), e: D(6) };
    p2.d = D(7);
    println!("assigned");
    let P { a, d, e } = p2;
    println!("{} {} {}", a, d.0, e.0);
    let g = G(1, D(8), 2);
    drop(g.1);
    let g2 = G(1, String::from("hi"), 2);
    let s = g2.1;
    println!("{s}");
    let _g3 = G(1, D(9), 3);
    let v = vec![P { a: 0, d: D(10), e: D(11) }];
    for p in v { let z = p.e; println!("z {}", z.0); }
    println!("end");
}
