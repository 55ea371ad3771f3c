// Attributes that are written in another way.
#[inline(sometimes)] //~ ERROR E0539
fn a() {}
#[inline(always, never)] //~ ERROR E0805
fn b() {}
#[must_use(please)] //~ ERROR E0539
fn c() {}
#[cold(very)] //~ ERROR E0565
fn d() {}
#[deprecated(since = "1", since = "2")] //~ ERROR E0538
fn e() {}
#[derive("Debug")] //~ ERROR E0777
struct S;
#[stable] //~ ERROR E0734
fn f() {}
#[track_caller] //~ ERROR E0737
extern "C" fn g() {}
fn main() {}
