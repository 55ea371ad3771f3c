// One mistake was put in: no generics.
// Appendbar.
trait AppendBar {
    fn append_bar(self) -> Self;
}
impl AppendBar for String {
    fn append_bar(self) -> Self {
        self + "Bar"
    }
}
impl AppendBar for Vec { //~ ERROR E0107
    fn append_bar(mut self) -> Self {
        self.push("Bar".to_string());
        self
    }
}
trait Licensed {
    fn info(&self) -> String {
        "Default license".to_string()
    }
}
struct A;
struct B {
    v: i32,
}
impl Licensed for A {}
impl Licensed for B {
    fn info(&self) -> String {
        format!("B{}", self.v)
    }
}
fn compare(a: impl Licensed, b: impl Licensed) -> bool {
    a.info() == b.info()
}
trait Some1 {
    fn f(&self) -> bool {
        true
    }
}
trait Other {
    fn g(&self) -> bool {
        true
    }
}
impl Some1 for A {}
impl Other for A {}
fn both(x: impl Some1 + Other) -> bool {
    x.f() && x.g()
}
struct Wrap<T> {
    value: T,
}
impl<T> Wrap<T> {
    fn new(value: T) -> Self {
        Wrap { value }
    }
}
impl Wrap<f32> {
    fn half(&self) -> f32 {
        self.value / 2.0
    }
}
fn main() {
    println!(
        "{} {:?}",
        "Foo".to_string().append_bar().append_bar(),
        vec![String::from("x")].append_bar()
    );
    println!("{} {}", compare(A, B { v: 1 }), both(A));
    println!(
        "{} {} {}",
        Wrap::new(42).value,
        Wrap::new("s").value,
        Wrap::new(5.0).half()
    );
}
