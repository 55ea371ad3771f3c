// What is required leads to ever more of its kind.
trait T { type A; }
impl T for u8 { type A = <u16 as T>::A; }  //~ ERROR E0275
impl T for u16 { type A = <u8 as T>::A; }  //~ ERROR E0275
struct W<X>(X);
trait U { type A; fn f(self) -> Self::A; }
impl<X> U for W<X> { type A = <W<W<X>> as U>::A; fn f(self) -> Self::A { W(self).f() } }  //~ ERROR E0275
fn main() { W(1u8).f(); }
