// Which associated type is meant must be said where several bounds have one of that name.
trait T1 { type A; }
trait T2 { type A; }
trait Both: T1 + T2 {
    fn f() -> Self::A;  //~ ERROR E0221
}
trait Own: T1 {
    type A;
    fn f(x: Self::A);  //~ ERROR E0221
    fn g(x: <Self as T1>::A);
}
fn h<T: T1 + T2>(x: T::A) {}  //~ ERROR E0221
fn i<T>() -> T::A  //~ ERROR E0221
where
    T: T1,
    T: T2,
{
    loop {}
}
fn fine<I: DoubleEndedIterator + ExactSizeIterator>(x: I) -> Option<I::Item> { x.last() }
fn main() { println!("{:?}", fine(vec![1].into_iter())); }
