// A constant without bytes has the smallest address that is aligned.
struct Z;
const A: &Z = &Z;
const B: &[i32] = &[];
const C: &[u64; 0] = &[];
static S1: () = ();
static S2: Z = Z;
fn main() {
    let z = Z;
    println!("{}", (&z as *const Z as usize) % 1);
    let p = B.as_ptr();
    println!("{}", p.is_null());
    println!("{}", (p as usize) % 4);
    println!("{}", std::ptr::eq(A, A));
    let e: [u64; 0] = [];
    println!("{}", (e.as_ptr() as usize) % 8);
    println!("{:?}", B.as_ptr() as usize == 4);
    println!("{:?}", C.as_ptr() as usize == 8);
    println!("{:?}", (&() as *const ()) as usize);
    println!("{:?}", (A as *const Z) as usize);
    println!("{:?}", (&Z as *const Z) as usize);
    println!("{:?}", "".as_ptr() as usize);
    println!("{:?}", (&[] as &[u16]).as_ptr() as usize);
    println!("{:?}", [0u32; 0].as_ptr() as usize > 100);
    let v: &'static [u32] = &[];
    println!("{}", &S1 as *const () as usize > 100);
    println!("{}", &S2 as *const Z as usize > 100);
}
