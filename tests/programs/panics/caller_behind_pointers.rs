// Who asks for the place of its caller behind a pointer, a vtable or a trait of calls gets the place that stands for it.
use std::panic::Location;
mod m { use std::panic::Location; use super::*;
    #[track_caller]
    #[inline]
    pub   const fn here() -> &'static Location<'static> { Location::caller() } 
    pub struct S; impl S { /// doc
       #[track_caller] pub(crate) fn g(&self) -> &'static Location<'static> { Location::caller() } }
    pub trait T { fn f(&self) -> &'static Location<'static>; fn h(&self) -> &'static Location<'static> { Location::caller() } 
        #[track_caller] fn k(&self) -> &'static Location<'static> { Location::caller() } }
    impl T for S { #[track_caller] fn f(&self) -> &'static Location<'static> { Location::caller() }
        #[track_caller] fn h(&self) -> &'static Location<'static> { Location::caller() } 
       fn k(&self) -> &'static Location<'static> { Location::caller() } 
}
}
use m::T;
fn call<F: FnOnce() -> R, R>(f: F) -> R { f() }
fn call2<R>(f: &mut dyn FnMut() -> R) -> R { f() }
fn main() {
    let p: fn() -> &'static Location<'static> = m::here;
    show(p());
    show(call(m::here));
    show(call2(&mut m::here));
    show(call2(&mut call(|| m::here)));
    show(call(p));
    let b: Box<dyn FnOnce() -> _> = Box::new(m::here);
    show(b());
    let q: fn(&m::S) -> &'static Location<'static> = m::S::g;
    show(q(&m::S));
    let d: &dyn T = &m::S;
    show(d.f()); show(d.h()); show(d.k());
    let u: fn(&m::S) -> &'static Location<'static> = T::k;
    show(u(&m::S));
    show([&m::S].iter().copied().map(T::k).next().unwrap());
    let c: fn() -> &'static Location<'static> = || Location::caller();
    show(c());
}
fn show(at: &Location) {
    let of_library = at.file().ends_with("library/core/src/ops/function.rs");
    println!("{}:{} {of_library}", at.line(), at.column());
}
