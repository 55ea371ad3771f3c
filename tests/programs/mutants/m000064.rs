// One mistake was put in: missing bound.
// Where display.
use std::fmt::{self, Display};
struct Matrix<T> {
    rows: Vec<Vec<T>>,
}
impl<T> Display for Matrix<T>
where
    T: Display,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, r) in self.rows.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "(")?;
            for (j, c) in r.iter().enumerate() {
                if j > 0 {
                    write!(f, " ")?;
                }
                write!(f, "{:>4}", c)?;
            }
            write!(f, ")")?;
        }
        Ok(())
    }
}
impl<T> Matrix<T> {
    fn map<U, F>(&self, f: F) -> Matrix<U>
    where
        F: Fn(T) -> U,
    {
        Matrix {
            rows: self
                .rows
                .iter()
                .map(|r| r.iter().map(|&x| f(x)).collect()) //~ ERROR E0507
                .collect(),
        }
    }
}
fn main() {
    let m = Matrix {
        rows: vec![vec![1, 20], vec![300, 4]],
    };
    println!("{m}");
    println!("{}", m.map(|x| x as f64 / 8.0));
    println!("{}", m.map(|x| if x > 10 { 'y' } else { 'n' }));
}
