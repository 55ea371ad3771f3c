// `where Self: Sized` keeps a method from objects; `self` of a free function brings no word about `Self`.
trait Copyable {
    fn twin(&self) -> Self
    where
        Self: Sized;
}

struct Cell(u8);
impl Copyable for Cell {
    fn twin(&self) -> Self {
        Cell(self.0)
    }
}

fn main() {
    let c: Box<dyn Copyable> = Box::new(Cell(1));
    c.twin(); //~ ERROR
}
