// Phantom units.
use std::marker::PhantomData;
use std::ops::Add;
#[derive(Debug, Clone, Copy)]
enum Inch {}
#[derive(Debug, Clone, Copy)]
enum Mm {}
#[derive(Debug, Clone, Copy)]
struct Length<Unit>(f64, PhantomData<Unit>);
impl<Unit> Add for Length<Unit> {
    type Output = Length<Unit>;
    fn add(self, r: Self) -> Self {
        Length(self.0 + r.0, PhantomData)
    }
}
impl From<Length<Inch>> for Length<Mm> {
    fn from(l: Length<Inch>) -> Self {
        Length(l.0 * 25.4, PhantomData)
    }
}
trait Graph {
    type N;
    type E;
    fn nodes(&self) -> Vec<Self::N>;
    fn edges(&self) -> Vec<Self::E>;
}
struct Cycle(u8);
impl Graph for Cycle {
    type N = u8;
    type E = (u8, u8);
    fn nodes(&self) -> Vec<u8> {
        (0..self.0).collect()
    }
    fn edges(&self) -> Vec<(u8, u8)> {
        (0..self.0).map(|i| (i, (i + 1) % self.0)).collect()
    }
}
fn degree<G: Graph>(g: &G) -> f64 {
    g.edges().len() as f64 * 2.0 / g.nodes().len() as f64
}
fn main() {
    let one_foot: Length<Inch> = Length(12.0, PhantomData);
    let mm: Length<Mm> = one_foot.into();
    println!(
        "{} {}",
        (one_foot + one_foot).0,
        (mm + Length(1.0, PhantomData)).0
    );
    println!("{} {:?}", degree(&Cycle(4)), Cycle(3).edges());
    println!("{}", std::mem::size_of::<Length<Mm>>());
}
