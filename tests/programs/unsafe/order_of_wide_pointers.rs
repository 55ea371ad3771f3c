// Pointers that carry a length are compared by address, then by length.
trait T { fn f(&self) {} }
impl T for u8 {}
fn main() {
    let a = [1u32, 2, 3, 4];
    let p: *const [u32] = &a[..2];
    let q: *const [u32] = &a[..3];
    let r: *const [u32] = &a[1..2];
    println!("{} {} {}", p == q, p < q, p > q);
    println!("{} {} {}", p == r, p < r, p > r);
    println!("{} {} {}", q <= r, q >= r, q != r);
    println!("{} {} {}", p <= p, p >= p, p < p);
    println!("{:?} {:?}", p.cmp(&q), q.partial_cmp(&p));
    println!("{:?} {:?}", std::ptr::eq(p, q), std::ptr::addr_eq(p, q));
    println!("{}", std::cmp::max(p, q).len());
    let x = 5u8;
    let d: *const dyn T = &x;
    let e: *const dyn T = &x;
    println!("{}", std::ptr::addr_eq(d, e));
    println!("{} {}", d == e, d < e);
    let s: *const str = "hello";
    let t: *const str = unsafe { &(&*s)[..3] };
    println!("{} {} {}", s == t, s < t, s > t);
    let mut v = vec![q, r, p];
    v.sort();
    println!("{:?}", v.iter().map(|p| p.len()).collect::<Vec<_>>());
    let mm: *mut [u32] = p as *mut [u32];
    println!("{} {}", mm == q as *mut [u32], mm < q as *mut _);
    #[derive(PartialEq, PartialOrd, Debug, Clone, Copy, Eq, Ord, Hash)]
    struct W(*const [u32]);
    println!("{:?}", W(p).cmp(&W(q)));
    println!("{:?}", W(p) == W(q));
}
