// Matrix ops.
//@ exit: 101
use std::ops::{Add, Index, IndexMut, Mul};
#[derive(Debug, Clone, PartialEq)]
struct Matrix<T> {
    rows: usize,
    cols: usize,
    data: Vec<T>,
}
impl<T: Clone + Default> Matrix<T> {
    fn new(rows: usize, cols: usize) -> Self {
        Matrix {
            rows,
            cols,
            data: vec![T::default(); rows * cols],
        }
    }
    fn from_rows<const R: usize, const C: usize>(a: [[T; C]; R]) -> Self {
        Matrix {
            rows: R,
            cols: C,
            data: a.into_iter().flatten().collect(),
        }
    }
    fn transposed(&self) -> Self {
        let mut m = Self::new(self.cols, self.rows);
        for r in 0..self.rows {
            for c in 0..self.cols {
                m[(c, r)] = self[(r, c)].clone();
            }
        }
        m
    }
    fn rows(&self) -> impl Iterator<Item = &[T]> + '_ {
        self.data.chunks(self.cols)
    }
}
impl<T> Index<(usize, usize)> for Matrix<T> {
    type Output = T;
    fn index(&self, (r, c): (usize, usize)) -> &T {
        assert!(c < self.cols, "column {c} out of {}", self.cols);
        &self.data[r * self.cols + c]
    }
}
impl<T> IndexMut<(usize, usize)> for Matrix<T> {
    fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut T {
        &mut self.data[r * self.cols + c]
    }
}
impl<T> Mul for &Matrix<T>
where
    T: Copy + Default + Add<Output = T> + Mul<Output = T>,
{
    type Output = Option<Matrix<T>>;
    fn mul(self, o: Self) -> Self::Output {
        if self.cols != o.rows {
            return None;
        }
        let mut m = Matrix::new(self.rows, o.cols);
        for r in 0..self.rows {
            for c in 0..o.cols {
                m[(r, c)] = (0..self.cols).fold(T::default(), |a, k| a + self[(r, k)] * o[(k, c)]);
            }
        }
        Some(m)
    }
}
fn main() {
    let a = Matrix::from_rows([[1, 2, 3], [4, 5, 6]]);
    println!("{:?}", (&a * &a.transposed()).map(|m| m.data));
    println!("{:?} {}", (&a * &a).is_none(), a.transposed().transposed() == a);
    for r in a.rows() {
        println!("{r:?}");
    }
    println!("{}", a[(0, 3)]);
}
